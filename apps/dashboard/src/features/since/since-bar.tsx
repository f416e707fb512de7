'use client'
import { ChevronDown } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { buttonClass } from '../../components/ui/button.tsx'
import { FilterChip } from '../../components/ui/chip.tsx'
import { late } from '../../components/ui/late.ts'
import { Popover } from '../../components/ui/popover.tsx'
import { printMoment } from '../moment/moment.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { usePlanAddress } from '../shell/use-plan-address.ts'
import { marks, useSince } from './since-context.tsx'

const SinceChoice = late(() => import('./since-choice.tsx').then(module => module.SinceChoice))

const signs = { changed: '~', added: '+', removed: '−', moved: '↕' } as const

/** Since when, how many elements became what, and the way to all of it. */
export const SinceBar = () => {
  const t = useTranslations('since')
  const format = useFormat()
  const { past, at } = usePlanView()
  const { hrefOf } = usePlanAddress()
  const { since, from, ahead, comparison, occasions, busy, only, setOnly } = useSince()
  const [turn, setTurn] = useState(0)
  const words =
    since.kind === 'moment'
      ? since.moment.kind === 'ago'
        ? t(since.moment.amount === 30 && since.moment.unit === 'D' ? 'month' : 'week')
        : since.moment.kind === 'day'
          ? format.day(since.moment.day)
          : printMoment(since.moment)
      : since.kind === 'visit' && !occasions?.visit
        ? t('none')
        : t(since.kind)
  const counts = comparison?.counts
  const none = counts && marks.every(mark => counts[mark] === 0)
  const version = from?.startsWith('rev:') ? from.slice(4) : undefined
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-1.5 text-sm" aria-busy={busy}>
      <Popover
        key={turn}
        label={t('title')}
        align="end"
        trigger={
          <button type="button" className={`${buttonClass('quiet', 'small')} max-w-56`}>
            <span className="text-muted">{t('since')}</span>
            <span className="truncate">{words}</span>
            <ChevronDown size={13} aria-hidden className="shrink-0 text-muted" />
          </button>
        }
      >
        <SinceChoice onDone={() => setTurn(n => n + 1)} />
      </Popover>
      {ahead && <span className="text-muted text-xs">{t('ahead')}</span>}
      {none && <span className="text-muted text-xs">{t('nothing')}</span>}
      {counts &&
        marks
          .filter(mark => counts[mark] > 0)
          .map(mark => (
            <FilterChip
              key={mark}
              on={only === mark}
              aria-label={t(`only.${mark}`, { n: counts[mark] })}
              title={t(`only.${mark}`, { n: counts[mark] })}
              onClick={() => setOnly(only === mark ? null : mark)}
            >
              {signs[mark]}
              {counts[mark]}
            </FilterChip>
          ))}
      {counts && !none && from && (
        <Link
          href={hrefOf('compare', { a: version ? `rev:${version}` : from, ...(past && at && { b: at }) })}
          prefetch={false}
          className="rounded-control text-primary text-xs hover:underline"
        >
          {t('compare')}
        </Link>
      )}
    </div>
  )
}
