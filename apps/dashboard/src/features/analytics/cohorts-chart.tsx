'use client'
import type { Interval } from '@plan-ledger/statistics'
import { useTranslations } from 'use-intl'
import { late } from '../../components/ui/late.ts'
import { ChartFigure } from '../chart/chart-figure.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { Count } from './behind-numbers.tsx'
import { cohortsOf } from './cohorts.ts'
import type { Completion } from './documents.ts'
import { goalsBehind } from './outcomes.ts'

const TimeChart = late(() => import('../chart/time-chart.tsx').then(module => module.default))
const parts = [0, 0.25, 0.5, 0.75, 1]

/** C6: of the goals set in each quarter, the share achieved so far, with what chance alone would allow. */
export const CohortsChart = ({ rows }: { readonly rows: readonly Completion[] }) => {
  const t = useTranslations('analytics')
  const format = useFormat()
  const cohorts = cohortsOf(rows)
  const [first, last] = [cohorts[0], cohorts.at(-1)]
  const range = ({ lower: low, upper: high }: Interval) =>
    t('range', { low: format.percent(low), high: format.percent(high) })
  const number = (
    head: string,
    key: 'ACHIEVED' | 'OPEN' | 'GOALS',
    of: (cohort: (typeof cohorts)[number]) => number,
  ) => ({
    key,
    head,
    end: true,
    cell: (cohort: (typeof cohorts)[number]) => (
      <Count
        value={of(cohort)}
        behind={goalsBehind(key, 'QUARTER', { group: cohort.quarter })}
        title={`${head}: ${cohort.quarter}`}
      />
    ),
    text: of,
  })
  return (
    <ChartFigure
      title={t('cohortsTitle')}
      finding={
        first && last && first !== last
          ? t('cohortsFinding', {
              first: first.quarter,
              firstShare: format.percent(first.share),
              firstGoals: first.goals,
              last: last.quarter,
              lastShare: format.percent(last.share),
              lastGoals: last.goals,
            })
          : t('cohortsTooFew')
      }
      note={t('cohortsRead')}
      keys={[
        { words: t('shareAchieved'), colour: 'var(--done)', sign: '○' },
        { words: t('interval'), colour: 'color-mix(in srgb, var(--done) 30%, transparent)' },
      ]}
      height={220}
      chart={
        first && last && first !== last ? (
          <TimeChart
            height={220}
            points={cohorts.map(({ at, share, interval }) => ({
              at,
              share,
              interval: [interval.lower, interval.upper],
            }))}
            series={[
              { key: 'interval', colour: 'var(--done)', area: 'band', trend: true },
              { key: 'share', colour: 'var(--done)', trend: true, point: 'circle' },
            ]}
            from={first.at}
            to={last.at}
            domain={[0, 1]}
            ticks={parts}
            tick={format.percent}
          />
        ) : undefined
      }
      columns={[
        { key: 'quarter', head: t('groups.QUARTER'), cell: each => each.quarter, text: each => each.quarter },
        number(t('goals'), 'GOALS', each => each.goals),
        number(t('achieved'), 'ACHIEVED', each => each.achieved),
        number(t('open'), 'OPEN', each => each.open),
        {
          key: 'share',
          head: t('shareAchieved'),
          end: true,
          cell: each => format.percent(each.share),
          text: each => each.share,
        },
        {
          key: 'interval',
          head: t('interval'),
          end: true,
          cell: each => range(each.interval),
          text: each => range(each.interval),
        },
      ]}
      rows={cohorts}
      keyOf={each => each.quarter}
      file="analytics-cohorts"
    />
  )
}
