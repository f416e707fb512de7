'use client'
import { useTranslations } from 'use-intl'
import type { Column } from '../../components/ui/data-table.tsx'
import { AtRisk } from '../chart/at-risk.tsx'
import { ChartFigure } from '../chart/chart-figure.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { CourseChart, courseHeight, type LookedCurve } from './course-chart.tsx'
import { axisOf, intervalOf } from './curves.ts'
import { Exact, useEstimates } from './exact.tsx'
import { ends, type OutcomeRow, outcomeRows } from './outcome-rows.ts'
import type { Outcomes } from './time-documents.ts'

const shares = [0, 0.25, 0.5, 0.75, 1]

/** C7: how long until a goal is achieved, how many are given up, on how many is this based? */
export const OutcomesFigure = ({
  all,
  open,
}: {
  readonly all: Outcomes | undefined
  /** Whether what is still open is drawn, rather than what it came to. */
  readonly open: boolean
}) => {
  const t = useTranslations('analytics')
  const format = useFormat()
  const { share, days, limits } = useEstimates()
  const rows = all && !all.tooFewPeople ? outcomeRows(all) : []
  const drawn = ends.filter(({ of }) => (of === 'OPEN') === open)
  const curves: readonly LookedCurve[] = drawn.map(({ of, key, colour, dash }) => ({
    key,
    label: t(key),
    colour,
    dash,
    start: of === 'OPEN' ? 1 : 0,
    steps: rows.map(({ days: day, shares: told }) => ({
      days: day,
      value: told[of].estimate,
      ...intervalOf(told[of]),
    })),
    ...(of === 'OPEN' && {
      censored: rows.flatMap(({ days: day, censored, shares: told }) =>
        censored > 0 ? [{ days: day, value: told.OPEN.estimate }] : [],
      ),
    }),
  }))
  const atRisk = all?.atRisk ?? []
  const { until, ticks } = axisOf(
    curves,
    atRisk.map(cell => cell.days),
  )
  const last = rows.at(-1)
  const half = all?.quantiles?.find(quantile => quantile.share === 0.5)
  const column = (key: string, head: string, of: (row: OutcomeRow) => number): Column<OutcomeRow> => ({
    key,
    head,
    end: true,
    cell: of,
    text: of,
  })
  return (
    <ChartFigure
      title={t('timesTitle')}
      finding={
        last && all
          ? t('timesFinding', {
              goals: all.goals ?? 0,
              days: last.days,
              achieved: share(last.shares.ACHIEVED.estimate),
              ended: share(
                last.shares.ABANDONED.estimate +
                  last.shares.REFORMULATED.estimate +
                  last.shares.PLAN_CLOSED.estimate,
              ),
              open: share(last.shares.OPEN.estimate),
              half: typeof half?.days === 'number' ? 'known' : 'none',
              median: typeof half?.days === 'number' ? days(half.days) : '',
            })
          : t('timesTooFew')
      }
      note={open ? t('stillOpenRead') : t('timesRead')}
      keys={curves.map(({ label, colour, dash }) => ({ words: label, colour, dash }))}
      height={courseHeight}
      chart={
        last ? (
          <CourseChart
            curves={curves}
            until={until}
            ticks={ticks}
            domain={[0, 1]}
            values={shares}
            value={format.percent}
            level={0.5}
          />
        ) : undefined
      }
      below={
        <AtRisk
          rows={[
            {
              key: 'all',
              label: t('everything'),
              colour: 'var(--muted)',
              cells: atRisk.filter(cell => cell.days <= until),
            },
          ]}
          until={until}
        />
      }
      columns={[
        column('days', t('daysSinceSet'), row => row.days),
        column('atRisk', t('atRisk'), row => row.atRisk),
        column('censored', t('censored'), row => row.censored),
        ...ends.flatMap(({ of, key }): readonly Column<OutcomeRow>[] => [
          {
            key: `${key}Events`,
            head: t('eventsOf', { end: t(of === 'OPEN' ? 'anyEnd' : key) }),
            end: true,
            cell: row => row.shares[of].events,
            text: row => row.shares[of].events,
          },
          {
            key,
            head: t('shareOf', { end: t(of === 'OPEN' ? 'stillOpen' : key) }),
            end: true,
            cell: row => <Exact value={row.shares[of].estimate} words={share} />,
            text: row => row.shares[of].estimate,
          },
          {
            key: `${key}Interval`,
            head: t('interval'),
            end: true,
            cell: row => limits(row.shares[of], share),
            text: row => {
              const { lower, upper } = row.shares[of]
              return lower === null || upper === null ? null : `${lower}–${upper}`
            },
          },
        ]),
      ]}
      rows={rows}
      keyOf={row => String(row.days)}
      file="analytics-time-to-completion"
    />
  )
}
