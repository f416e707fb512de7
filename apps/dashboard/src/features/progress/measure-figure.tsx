'use client'
import { useTranslations } from 'use-intl'
import { late } from '../../components/ui/late.ts'
import { DateOf } from '../../components/ui/when.tsx'
import type { Goal } from '../../graphql/fragments.ts'
import { ChartFigure } from '../chart/chart-figure.tsx'
import type { Series } from '../chart/time-chart.tsx'
import { within } from '../chart/within.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { domainOf, measureCourse } from './measure.ts'
import type { Range } from './use-range.tsx'
import { VersionLink } from './version-link.tsx'

const TimeChart = late(() => import('../chart/time-chart.tsx').then(module => module.default))

const series: readonly Series[] = [
  { key: 'target', colour: 'var(--c6)', dash: '6 4', width: 1.75 },
  { key: 'value', colour: 'var(--c1)', width: 2.5 },
]

/** Whether there is a course to draw: a measure that was read at least once. */
export const useMeasured = (goal: Goal) => {
  const { progress } = usePlanView()
  const points = progress?.goals.nodes.find(each => each.goalId === goal.id)?.points ?? []
  return goal.measure && points.some(({ value }) => value !== null) ? points : []
}

/** C2: does the measure approach its target, which is a step line of its own? */
export const MeasureFigure = ({
  goal,
  range: { from, to, until, past },
  title,
  own = false,
  height = 180,
}: {
  readonly goal: Goal
  readonly range: Range
  readonly title: string
  readonly own?: boolean
  readonly height?: number
}) => {
  const t = useTranslations('progress')
  const points = useMeasured(goal)
  const { measure } = goal
  if (!measure || points.length === 0) return null
  const baseline = Number(measure.baseline)
  const course = within(measureCourse(points, baseline), from, to)
  const rows = points.filter(({ at }) => Date.parse(at) >= from && Date.parse(at) <= to)
  const last = points.findLast(({ value, at }) => value !== null && Date.parse(at) <= until)
  const finding = t('measureFinding', {
    value: last?.value ?? measure.baseline,
    target: measure.target,
    unit: measure.unit ?? measure.what,
  })
  return (
    <ChartFigure
      title={title}
      own={own}
      finding={finding}
      keys={[
        { words: t('value'), colour: 'var(--c1)', dash: '0' },
        { words: t('target'), colour: 'var(--c6)', dash: '6 4' },
      ]}
      height={height}
      chart={
        course.length > 1 ? (
          <TimeChart
            height={height}
            points={course}
            series={series}
            from={Math.max(from, course[0]?.at ?? from)}
            to={to}
            domain={domainOf([baseline, ...course.flatMap(({ value, target }) => [value, target])])}
            {...(past && { marks: [{ at: until, colour: 'var(--past-line)' }] })}
          />
        ) : undefined
      }
      columns={[
        { key: 'at', head: t('date'), cell: point => <DateOf at={point.at} />, text: point => point.at },
        {
          key: 'value',
          head: t('value'),
          end: true,
          cell: point => point.value ?? '–',
          text: point => point.value,
        },
        {
          key: 'target',
          head: t('target'),
          end: true,
          cell: point => point.target ?? '–',
          text: point => point.target,
        },
        {
          key: 'version',
          head: t('version'),
          end: true,
          cell: point => <VersionLink version={point.version} />,
          text: point => point.version,
        },
      ]}
      rows={rows}
      keyOf={point => String(point.version)}
      file={`goal-${goal.id}`}
    />
  )
}
