'use client'
import type { ReactNode } from 'react'
import { IntlProvider, useLocale, useMessages } from 'use-intl'
import { usePreferences } from './preferences-provider.tsx'

/** The words of one place beside those of every page. */
export const MoreWords = ({
  messages,
  children,
}: {
  readonly messages: Record<string, unknown>
  readonly children: ReactNode
}) => {
  const known = useMessages()
  const { preferences } = usePreferences()
  return (
    <IntlProvider
      locale={useLocale()}
      messages={{ ...known, ...messages } as never}
      timeZone={preferences.zone}
    >
      {children}
    </IntlProvider>
  )
}
