'use client'
import { useTranslations } from 'use-intl'
import { ChartFigure } from '../chart/chart-figure.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { CourseChart, courseHeight, type LookedCurve, strata } from './course-chart.tsx'
import { axisOf, intervalOf } from './curves.ts'
import type { CompletionGroup } from './documents.ts'
import { Exact, useEstimates } from './exact.tsx'
import { Figures } from './figures.tsx'
import { told } from './group-bars.tsx'
import { type MeanRevisions, meanRevisionsQuery } from './time-documents.ts'

type Step = NonNullable<MeanRevisions['curve']>[number]
interface Row {
  readonly key: string
  readonly group: string | null
  readonly step?: Step
}

/** C19: how many revisions does a goal see over time? */
export const MeanRevisionsFigures = ({
  by,
  nameOf,
}: {
  readonly by: CompletionGroup | null
  readonly nameOf: (group: string | null) => string
}) => (
  <Figures
    query={meanRevisionsQuery}
    variables={{ by }}
    pageOf={data => data.organisation.meanRevisions}
    height="h-96"
  >
    {rows => <Course groups={rows} nameOf={nameOf} />}
  </Figures>
)

const strides = [1, 2, 5, 10, 30, 60, 90, 180, 360, 720, 1_800]
const ticksUpTo = (last: number): readonly number[] => {
  const stride = strides.find(each => last / each < 7) ?? Math.ceil(last / 6)
  return Array.from({ length: Math.floor(last / stride) + 1 }, (_, i) => i * stride)
}

const Course = ({
  groups,
  nameOf,
}: {
  readonly groups: readonly MeanRevisions[]
  readonly nameOf: (group: string | null) => string
}) => {
  const t = useTranslations('analytics')
  const format = useFormat()
  const { decimal, limits } = useEstimates()
  const shown = told(groups)
  const curves: readonly LookedCurve[] = shown.map(({ group, curve }, i) => ({
    key: `group ${i}`,
    label: nameOf(group),
    ...(strata[i] ?? strata[0]),
    start: 0,
    steps: (curve ?? []).map(step => ({ days: step.days, value: step.mean, ...intervalOf(step) })),
  }))
  const { until } = axisOf(curves, [])
  const highest = Math.max(
    0.5,
    ...curves.flatMap(({ steps }) =>
      steps.map(({ value, interval }) => Math.min(interval?.[1] ?? value, 2 * value + 0.5)),
    ),
  )
  const all = shown.length === 1 ? shown[0] : undefined
  const last = all?.curve?.at(-1)
  const rows: readonly Row[] = groups.flatMap(({ group, tooFewPeople, curve }) =>
    tooFewPeople
      ? [{ key: `${group}`, group }]
      : (curve ?? []).map(step => ({ key: `${group} ${step.days}`, group, step })),
  )
  const number = (key: 'atRisk' | 'events', head: string) => ({
    key,
    head,
    end: true,
    cell: ({ step }: Row) => step?.[key] ?? '–',
    text: ({ step }: Row) => step?.[key] ?? null,
  })
  return (
    <ChartFigure
      title={t('meanTitle')}
      finding={
        all && last
          ? t('meanFinding', {
              goals: all.goals ?? 0,
              revisions: all.revisions ?? 0,
              days: last.days,
              mean: decimal(last.mean),
              interval: limits(last, decimal),
            })
          : shown.length > 0
            ? t('meanGroups', {
                groups: format.list(
                  shown.flatMap(({ group, curve }) => {
                    const end = curve?.at(-1)
                    return end
                      ? [t('meanLast', { group: nameOf(group), mean: decimal(end.mean), days: end.days })]
                      : []
                  }),
                ),
              })
            : t('meanNone')
      }
      note={t('meanRead')}
      keys={curves.map(({ label, colour, dash }) => ({ words: label, own: true, colour, dash }))}
      height={courseHeight}
      chart={
        curves.some(({ steps }) => steps.length > 0) ? (
          <CourseChart
            curves={curves}
            until={until}
            ticks={ticksUpTo(until)}
            domain={[0, Math.ceil(highest * 2) / 2]}
            value={value => format.number(value, { maximumFractionDigits: 2 })}
          />
        ) : undefined
      }
      columns={[
        {
          key: 'group',
          head: t('group'),
          cell: row => <bdi>{nameOf(row.group)}</bdi>,
          text: row => nameOf(row.group),
        },
        {
          key: 'days',
          head: t('daysSinceSet'),
          end: true,
          cell: row => row.step?.days ?? t('tooFew'),
          text: row => row.step?.days ?? t('tooFew'),
        },
        number('atRisk', t('pursued')),
        number('events', t('revisions')),
        {
          key: 'mean',
          head: t('mean'),
          end: true,
          cell: row => <Exact value={row.step?.mean} words={decimal} />,
          text: row => row.step?.mean ?? null,
        },
        {
          key: 'interval',
          head: t('interval'),
          end: true,
          cell: row => limits(row.step, decimal),
          text: row =>
            row.step && row.step.lower !== null && row.step.upper !== null
              ? `${row.step.lower}–${row.step.upper}`
              : null,
        },
      ]}
      rows={rows}
      keyOf={row => row.key}
      file="analytics-mean-revisions"
    />
  )
}
