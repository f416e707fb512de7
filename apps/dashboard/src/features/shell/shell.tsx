import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Theme } from '../../components/theme.ts'
import { ThemeToggle } from '../../components/theme-toggle.tsx'
import { Block } from '../../components/ui/block.tsx'
import { LateAtHand } from '../../components/ui/late.ts'
import type { Acting, ActingOrganisation } from '../acting/acting.ts'
import { ActingSwitch } from '../acting/acting-switch.tsx'
import { Unsent } from '../command/unsent.tsx'
import { MismatchBanner } from '../integrity/mismatch-banner.tsx'
import { FollowRenamings } from '../live/follow-renamings.tsx'
import { ForgetErased } from '../live/forget-erased.tsx'
import { PaletteButton } from '../palette/palette-button.tsx'
import { TransferPill } from '../transfer/transfer-pill.tsx'
import { GlobalKeys } from './global-keys.tsx'
import { PlaceLinks } from './place-menu.tsx'
import { SkipLink } from './skip-link.tsx'
import { ZoneButton } from './zone-button.tsx'

const Mark = () => (
  <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden className="shrink-0">
    <rect x="1" y="1" width="20" height="20" rx="5" fill="var(--primary)" />
    <path
      d="M5.5 15.5 V12 M9.2 15.5 V8.5 M12.9 15.5 V10.5 M16.6 15.5 V6"
      stroke="var(--on-primary)"
      strokeWidth="2"
      strokeLinecap="round"
    />
  </svg>
)

/** What stands around every page. */
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
    <SkipLink />
    <header className="border-line border-b bg-bg print:hidden">
      <div className="mx-auto flex h-14 w-full max-w-[96rem] items-center gap-1 px-2 sm:gap-2 sm:px-3 md:px-6">
        <Link
          href="/plans"
          prefetch={false}
          className="flex items-center gap-2.5 rounded-control pe-1 font-semibold tracking-tight pointer-coarse:h-11 pointer-coarse:min-w-11 pointer-coarse:justify-center"
        >
          <Mark />
          <span className="whitespace-nowrap max-md:sr-only">Plan Ledger</span>
        </Link>
        <Block>
          {acting && <ForgetErased />}
          {acting && <FollowRenamings />}
          <PlaceLinks roles={acting?.roles ?? []} />
        </Block>
        <div className="ms-auto flex min-w-0 items-center gap-1 sm:gap-2">
          <Unsent />
          <TransferPill />
          <div id="badge" />
          <Block>
            <PaletteButton />
            <GlobalKeys />
            <LateAtHand />
          </Block>
          <div className="flex items-center max-sm:hidden">
            <ZoneButton />
            <ThemeToggle chosen={theme} />
          </div>
          <ActingSwitch acting={acting} organisations={organisations} />
        </div>
      </div>
    </header>
    <MismatchBanner />
    <main id="main" tabIndex={-1} className="flex flex-1 flex-col outline-none">
      {children}
    </main>
  </div>
)
