'use client'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { late } from '../../components/ui/late.ts'
import { Skeleton } from '../../components/ui/states.tsx'
import { DateOf } from '../../components/ui/when.tsx'
import { ChartFigure } from '../chart/chart-figure.tsx'
import { thinned } from '../chart/time-axis.ts'
import { within } from '../chart/within.ts'
import { stepCounts, stepStates } from './step-lives.ts'
import type { Range } from './use-range.tsx'
import { useStepEvents } from './use-step-events.ts'
import { VersionLink } from './version-link.tsx'

const TimeChart = late(() => import('../chart/time-chart.tsx').then(module => module.default))
const mostPoints = 400

const looks = {
  completed: { colour: 'var(--done)', sign: '✔' },
  started: { colour: 'var(--moving)', sign: '◔' },
  planned: { colour: 'var(--waiting)', sign: '○' },
  dropped: { colour: 'var(--ended)', sign: '⊘' },
} as const
const fromBelow = ['completed', 'started', 'planned', 'dropped'] as const

/** C3: where do steps pile up? */
export const StepsFigure = ({ range: { from, to, until, past } }: { readonly range: Range }) => {
  const t = useTranslations('progress')
  const events = useStepEvents()
  const counts = useMemo(() => thinned(stepCounts(events ?? []), mostPoints), [events])
  const course = useMemo(() => within(counts, from, to), [counts, from, to])
  if (!events) return <Skeleton className="h-72" />
  const rows = counts.filter(({ at }) => at >= from && at <= to)
  const last = counts.findLast(({ at }) => at <= until)
  const most = Math.max(1, ...course.map(each => stepStates.reduce((sum, state) => sum + each[state], 0)))
  return (
    <ChartFigure
      title={t('stepsTitle')}
      finding={
        last
          ? t('stepsFinding', {
              planned: last.planned,
              started: last.started,
              completed: last.completed,
              dropped: last.dropped,
            })
          : t('stepsNone')
      }
      keys={fromBelow.map(state => ({ words: t(`steps.${state}`), ...looks[state] }))}
      height={200}
      chart={
        course.length > 1 ? (
          <TimeChart
            height={200}
            points={course.map(({ at, planned, started, completed, dropped }) => ({
              at,
              planned,
              started,
              completed,
              dropped,
            }))}
            series={fromBelow.map(key => ({ key, colour: looks[key].colour, area: 'stack' as const }))}
            from={Math.max(from, course[0]?.at ?? from)}
            to={to}
            domain={[0, most]}
            {...(past && { marks: [{ at: until, colour: 'var(--past-line)' }] })}
          />
        ) : undefined
      }
      columns={[
        {
          key: 'at',
          head: t('date'),
          cell: row => <DateOf at={row.at} />,
          text: row => new Date(row.at).toISOString(),
        },
        ...stepStates.map(state => ({
          key: state,
          head: t(`steps.${state}`),
          end: true,
          cell: (row: (typeof rows)[number]) => row[state],
          text: (row: (typeof rows)[number]) => row[state],
        })),
        {
          key: 'version',
          head: t('version'),
          end: true,
          cell: row => <VersionLink version={row.version} />,
          text: row => row.version,
        },
      ]}
      rows={rows}
      keyOf={row => String(row.version)}
      file="steps-by-state"
    />
  )
}
