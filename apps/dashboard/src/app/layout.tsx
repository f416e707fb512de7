import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { AddressState } from '../components/address-state.tsx'
import { parseTheme, themeCookie, themeScript } from '../components/theme.ts'
import { Toasts } from '../components/toasts.tsx'
import { ClockProvider } from '../components/ui/when.tsx'
import { whoActs } from '../features/acting/session.ts'
import { DashboardProvider } from '../features/live/dashboard-provider.tsx'
import { parsePreferences } from '../features/preferences/preferences.ts'
import { PreferencesProvider } from '../features/preferences/preferences-provider.tsx'
import { Shell } from '../features/shell/shell.tsx'
import { directionOf, wordsOfEveryPage } from '../messages/catalogue.ts'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Plan Ledger', template: '%s · Plan Ledger' },
  description: 'Career action plans whose every change is kept',
}
export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

const Layout = async ({ children }: { readonly children: ReactNode }) => {
  const kept = await cookies()
  const theme = parseTheme(kept.get(themeCookie)?.value)
  const preferences = parsePreferences(name => kept.get(name)?.value)
  // The page still opens while the API is away: the badge says so and the blocks offer to retry.
  const { acting, organisations } = await whoActs().catch(() => ({ acting: undefined, organisations: [] }))
  const words = `/words/${wordsOfEveryPage(preferences.locale).name}`
  return (
    <html
      lang={preferences.locale}
      dir={directionOf(preferences.locale)}
      data-theme={theme === 'system' ? undefined : theme}
      suppressHydrationWarning
    >
      <head>
        <link rel="preload" as="fetch" href={words} crossOrigin="anonymous" />
        <script
          nonce={(await headers()).get('x-nonce') ?? undefined}
          // the browser hides the nonce from whoever reads the attribute
          suppressHydrationWarning
          dangerouslySetInnerHTML={{ __html: themeScript }}
        />
      </head>
      <body>
        <PreferencesProvider preferences={preferences} words={words}>
          <AddressState>
            <ClockProvider>
              <DashboardProvider>
                <Shell acting={acting} organisations={organisations} theme={theme}>
                  {children}
                </Shell>
              </DashboardProvider>
            </ClockProvider>
          </AddressState>
          <Toasts />
        </PreferencesProvider>
      </body>
    </html>
  )
}

export default Layout
