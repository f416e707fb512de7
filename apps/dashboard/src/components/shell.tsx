import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Acting, ActingOrganisation } from '../features/acting/acting.ts'
import { ActingSwitch } from '../features/acting/acting-switch.tsx'
import type { Theme } from './theme.ts'
import { ThemeToggle } from './theme-toggle.tsx'

const Mark = () => (
  <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden>
    <rect x="1" y="1" width="20" height="20" rx="5" fill="var(--primary)" />
    <path
      d="M5.5 15.5 V12 M9.2 15.5 V8.5 M12.9 15.5 V10.5 M16.6 15.5 V6"
      stroke="var(--on-primary)"
      strokeWidth="2"
      strokeLinecap="round"
    />
  </svg>
)

export const Shell = ({
  acting,
  organisations,
  theme,
  children,
}: {
  readonly acting: Acting | undefined
  readonly organisations: readonly ActingOrganisation[]
  readonly theme: Theme
  readonly children: ReactNode
}) => (
  <div className="flex min-h-dvh flex-col">
    <a
      href="#main"
      className="fixed start-3 top-3 z-50 -translate-y-20 rounded-control bg-primary px-3 py-2 font-medium text-on-primary text-sm focus:translate-y-0"
    >
      Skip to content
    </a>
    <header className="border-line border-b bg-bg">
      <div className="mx-auto flex h-14 w-full max-w-[90rem] items-center gap-2 px-4 sm:gap-3 md:px-6">
        <Link
          href="/plans"
          className="flex items-center gap-2.5 rounded-control font-semibold tracking-tight"
        >
          <Mark />
          <span className="max-sm:sr-only">Plan Ledger</span>
        </Link>
        {acting && (
          <>
            <span aria-hidden className="text-line max-md:hidden">
              /
            </span>
            <bdi className="truncate text-muted text-sm max-md:hidden">{acting.organisationName}</bdi>
            {acting.demonstration && (
              <span className="rounded-full border border-line px-2 py-0.5 text-muted text-xs max-lg:hidden">
                demonstration data
              </span>
            )}
          </>
        )}
        <div className="ms-auto flex items-center gap-1.5 sm:gap-2">
          <div id="badge" />
          <ActingSwitch acting={acting} organisations={organisations} />
          <ThemeToggle chosen={theme} />
        </div>
      </div>
    </header>
    <main id="main" tabIndex={-1} className="flex-1 outline-none">
      {children}
    </main>
  </div>
)
