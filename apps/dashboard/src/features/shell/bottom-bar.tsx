'use client'
import { clsx } from 'clsx'
import { Columns2, Ellipsis, History, LayoutDashboard } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { late } from '../../components/ui/late.ts'
import { usePlanAddress } from './use-plan-address.ts'

// Loaded when it is first opened.
const SectionSheet = late(() => import('./section-sheet.tsx').then(module => module.SectionSheet))

const item = 'flex h-14 flex-1 flex-col items-center justify-center gap-0.5 text-xs'
const icons = { overview: LayoutDashboard, history: History, compare: Columns2 } as const

/** Under 640 px: the three parts most asked for within reach of a thumb, the others behind More. */
export const BottomBar = () => {
  const t = useTranslations()
  const { section, hrefOf } = usePlanAddress()
  const [open, setOpen] = useState(false)
  return (
    <nav
      aria-label={t('shell.plan')}
      className="fixed inset-x-0 bottom-0 z-30 flex border-line border-t bg-bg pb-[env(safe-area-inset-bottom)] sm:hidden print:hidden"
    >
      {(['overview', 'history', 'compare'] as const).map(key => {
        const Icon = icons[key]
        const current = section?.key === key
        return (
          <Link
            key={key}
            href={hrefOf(key)}
            prefetch={false}
            aria-current={current ? 'page' : undefined}
            className={clsx(item, current ? 'font-medium text-primary' : 'text-muted')}
          >
            <Icon size={19} aria-hidden />
            {key === 'overview' ? t('shell.plan') : t(`sections.${key}`)}
          </Link>
        )
      })}
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className={clsx(item, 'text-muted')}
      >
        <Ellipsis size={19} aria-hidden />
        {t('shell.more')}
      </button>
      {open && <SectionSheet onClose={() => setOpen(false)} />}
    </nav>
  )
}
