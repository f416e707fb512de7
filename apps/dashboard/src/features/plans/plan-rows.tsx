'use client'
import { clsx } from 'clsx'
import { CalendarClock, TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { StatusMark } from '../../components/ui/status-mark.tsx'
import { DayOf, When } from '../../components/ui/when.tsx'
import { ActivityStrip } from './activity-strip.tsx'
import type { PlanRow } from './documents.ts'
import { planIdOf } from './plan-id.ts'
import { planTone } from './plan-tone.ts'

const Goals = ({ row }: { readonly row: PlanRow }) => {
  const t = useTranslations('portfolio')
  const share = row.goalsTotal === 0 ? 0 : row.goalsAchieved / row.goalsTotal
  return (
    <div className="flex w-32 flex-col gap-1">
      <span className="text-sm">
        {row.goalsTotal === 0 ? (
          <span className="text-muted">{t('noGoals')}</span>
        ) : (
          t.rich('goalsOf', {
            done: row.goalsAchieved,
            all: row.goalsTotal,
            b: figures => <span className="font-medium">{figures}</span>,
            dim: words => <span className="text-muted">{words}</span>,
          })
        )}
      </span>
      <span aria-hidden className="h-1 overflow-hidden rounded-full bg-line/70">
        <span className="block h-full rounded-full bg-done" style={{ width: `${share * 100}%` }} />
      </span>
    </div>
  )
}

const Attention = ({ row: { overdueGoals, openBarriers, nextDue } }: { readonly row: PlanRow }) => {
  const t = useTranslations('portfolio')
  return (
    <div className="flex flex-col sm:w-44 gap-0.5 text-sm">
      {overdueGoals > 0 && (
        <span className="inline-flex items-center gap-1.5 font-medium text-removed">
          <CalendarClock size={14} aria-hidden />
          {t('overdue', { n: overdueGoals })}
        </span>
      )}
      {openBarriers > 0 && (
        <span className="inline-flex items-center gap-1.5">
          <TriangleAlert size={14} aria-hidden className="text-stuck" />
          {t('openBarriers', { n: openBarriers })}
        </span>
      )}
      {overdueGoals === 0 && nextDue && (
        <span className="text-muted">{t.rich('nextDue', { day: () => <DayOf day={nextDue} /> })}</span>
      )}
    </div>
  )
}

export const PlanRows = ({
  rows,
  fresh,
  news,
  selected,
  onSelect,
}: {
  readonly rows: readonly PlanRow[]
  readonly fresh: ReadonlySet<string>
  /** Changes since one's last visit, by plan. */
  readonly news: ReadonlyMap<string, number>
  readonly selected: ReadonlySet<string>
  readonly onSelect: (plan: string) => void
}) => {
  const t = useTranslations('portfolio')
  const code = useTranslations('code')
  return (
    <ul aria-label={t('plans')} className="surface-card divide-y divide-line overflow-hidden">
      {rows.map(row => (
        <li
          key={row.planId}
          className={clsx(
            'relative flex flex-wrap items-center gap-x-6 gap-y-2.5 px-4 py-3 transition-colors duration-150 focus-within:bg-surface hover:bg-surface md:flex-nowrap',
            fresh.has(row.planId) && 'fresh',
          )}
        >
          <div className="flex min-w-0 flex-[1_1_100%] items-start gap-3 md:flex-1">
            <label className="relative z-10 -m-1.5 flex size-8 shrink-0 items-center justify-center pointer-coarse:size-11">
              <input
                type="checkbox"
                checked={selected.has(row.planId)}
                aria-label={t('select', { title: row.title })}
                onChange={() => onSelect(row.planId)}
                className="size-4 accent-(--primary)"
              />
            </label>
            <span className="mt-1">
              <StatusMark tone={planTone[row.status]} />
            </span>
            <div className="min-w-0">
              <Link
                href={`/plans/${planIdOf(row.planId)}`}
                prefetch={false}
                className="line-clamp-2 font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-focus focus-visible:after:-outline-offset-2"
              >
                <bdi>{row.title}</bdi>
              </Link>
              {news.has(row.planId) && (
                <span className="flex items-center gap-1.5 text-primary text-xs">
                  <span aria-hidden className="size-2 rounded-full bg-primary" />
                  {t('news', { n: news.get(row.planId) ?? 0 })}
                </span>
              )}
              <p className="truncate text-muted text-sm">
                <bdi>{row.ownerName}</bdi>
                {row.unit && (
                  <>
                    {' · '}
                    <bdi>{row.unit}</bdi>
                  </>
                )}
                {' · '}
                {code(`PlanStatus.${row.status}`)}
                {row.imported && ` · ${t('imported')}`}
              </p>
            </div>
          </div>
          <Goals row={row} />
          <Attention row={row} />
          <div className="max-lg:hidden">
            <ActivityStrip activity={row.activity} />
          </div>
          <p className="w-52 truncate text-end text-muted text-sm max-md:w-auto max-md:text-start">
            <When at={row.lastChangeAt} className="text-text" />
            <br className="max-md:hidden" />{' '}
            {t.rich('changedBy', { name: row.lastChangeBy, b: name => <bdi>{name}</bdi> })}
          </p>
        </li>
      ))}
    </ul>
  )
}
