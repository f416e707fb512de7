'use client'
import { useTranslations } from 'use-intl'
import { AtRisk } from '../chart/at-risk.tsx'
import { ChartFigure } from '../chart/chart-figure.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { CourseChart, courseHeight, type LookedCurve, strata } from './course-chart.tsx'
import { axisOf, intervalOf } from './curves.ts'
import { Exact, useEstimates } from './exact.tsx'
import { told } from './group-bars.tsx'
import { ends } from './outcome-rows.ts'
import type { CurveStep, GoalOutcome, Times } from './time-documents.ts'

const shares = [0, 0.25, 0.5, 0.75, 1]

interface Row {
  readonly key: string
  readonly group: string | null
  /** Absent of a group of too few people. */
  readonly step?: CurveStep
}

/** C7 by group: one end, or what is still open, of the largest groups. */
export const StrataFigure = ({
  groups,
  all,
  of,
  nameOf,
}: {
  readonly groups: readonly Times[]
  /** How many groups there are, shown or not. */
  readonly all: number
  readonly of: GoalOutcome
  readonly nameOf: (group: string | null) => string
}) => {
  const t = useTranslations('analytics')
  const format = useFormat()
  const { share, limits } = useEstimates()
  const shown = told(groups)
  const end = t(ends.find(each => each.of === of)?.key ?? 'open')
  const curves: readonly LookedCurve[] = shown.map(({ group, curve }, i) => ({
    key: `group ${i}`,
    label: nameOf(group),
    ...(strata[i] ?? strata[0]),
    start: of === 'OPEN' ? 1 : 0,
    steps: (curve ?? []).map(step => ({ days: step.days, value: step.estimate, ...intervalOf(step) })),
    censored: (curve ?? []).flatMap(({ days, censored, estimate }) =>
      censored > 0 ? [{ days, value: estimate }] : [],
    ),
  }))
  const ticks = shown[0]?.atRisk?.map(({ days }) => days) ?? []
  const axis = axisOf(curves, ticks)
  const rows: readonly Row[] = groups.flatMap(({ group, tooFewPeople, curve }) =>
    tooFewPeople
      ? [{ key: `${group}`, group }]
      : (curve ?? []).map(step => ({ key: `${group} ${step.days}`, group, step })),
  )
  const number = (key: 'days' | 'atRisk' | 'events' | 'censored', head: string) => ({
    key,
    head,
    end: true,
    cell: ({ step }: Row) => step?.[key] ?? '–',
    text: ({ step }: Row) => step?.[key] ?? null,
  })
  return (
    <ChartFigure
      title={t('timesTitle')}
      finding={
        shown.length > 0
          ? t('strataFinding', {
              end: of === 'OPEN' ? t('stillOpen') : end,
              shown: shown.length,
              all,
              groups: format.list(
                shown.flatMap(({ group, curve }) => {
                  const last = curve?.at(-1)
                  return last
                    ? [
                        t('strataLast', {
                          group: nameOf(group),
                          share: format.percent(last.estimate),
                          days: last.days,
                        }),
                      ]
                    : []
                }),
              ),
            })
          : t('timesTooFew')
      }
      note={of === 'OPEN' ? t('stillOpenRead') : t('timesRead')}
      keys={curves.map(({ label, colour, dash }) => ({ words: label, own: true, colour, dash }))}
      height={courseHeight}
      chart={
        curves.some(({ steps }) => steps.length > 0) ? (
          <CourseChart
            curves={curves}
            until={axis.until}
            ticks={axis.ticks}
            domain={[0, 1]}
            values={shares}
            value={format.percent}
            level={0.5}
          />
        ) : undefined
      }
      below={
        <AtRisk
          rows={shown.map(({ group, atRisk }, i) => ({
            key: `${group}`,
            label: nameOf(group),
            colour: (strata[i] ?? strata[0]).colour,
            cells: (atRisk ?? []).filter(({ days }) => days <= axis.until),
          }))}
          until={axis.until}
        />
      }
      columns={[
        {
          key: 'group',
          head: t('group'),
          cell: row => <bdi>{nameOf(row.group)}</bdi>,
          text: row => nameOf(row.group),
        },
        {
          ...number('days', t('daysSinceSet')),
          cell: row => row.step?.days ?? t('tooFew'),
          text: row => row.step?.days ?? t('tooFew'),
        },
        number('atRisk', t('atRisk')),
        number('events', t('eventsOf', { end: of === 'OPEN' ? t('anyEnd') : end })),
        number('censored', t('censored')),
        {
          key: 'estimate',
          head: t('shareOf', { end: of === 'OPEN' ? t('stillOpen') : end }),
          end: true,
          cell: row => <Exact value={row.step?.estimate} words={share} />,
          text: row => row.step?.estimate ?? null,
        },
        {
          key: 'interval',
          head: t('interval'),
          end: true,
          cell: row => limits(row.step, share),
          text: row =>
            row.step && row.step.lower !== null && row.step.upper !== null
              ? `${row.step.lower}–${row.step.upper}`
              : null,
        },
      ]}
      rows={rows}
      keyOf={row => row.key}
      file={`analytics-time-to-${of.toLowerCase().replaceAll('_', '-')}`}
    />
  )
}
