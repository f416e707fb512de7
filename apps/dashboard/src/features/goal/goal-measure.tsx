'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'use-intl'
import { DateOf, useClock } from '../../components/ui/when.tsx'
import type { Goal } from '../../graphql/fragments.ts'
import { ChartFigure } from '../chart/chart-figure.tsx'
import { usePlanView } from '../plan/plan-context.tsx'

const MeasureChart = dynamic(() => import('../progress/measure-chart.tsx'), { ssr: false })

/** C2: the measured values against the targets valid when they were taken. Nothing where nothing was measured. */
export const GoalMeasure = ({ goal }: { readonly goal: Goal }) => {
  const t = useTranslations('goal')
  const { progress, state, past } = usePlanView()
  const clock = useClock()
  const points = progress?.goals.nodes.find(each => each.goalId === goal.id)?.points ?? []
  const { measure } = goal
  if (!measure || points.length < 2 || points.every(point => point.value === null)) return null
  const now = clock ?? Date.parse(state.asOf)
  const until = past ? Date.parse(state.asOf) : now
  const seen = points.filter(point => point.value !== null && Date.parse(point.at) <= until)
  const finding = t('measureFinding', {
    value: seen.at(-1)?.value ?? measure.baseline,
    target: measure.target,
    unit: measure.unit ?? measure.what,
  })
  return (
    <ChartFigure
      title={t('measure')}
      finding={finding}
      height={180}
      chart={
        <MeasureChart
          points={points.map(point => ({
            at: Date.parse(point.at),
            value: point.value === null ? null : Number(point.value),
            target: point.target === null ? null : Number(point.target),
          }))}
          baseline={Number(measure.baseline)}
          until={until}
          end={now}
          past={past}
          label={finding}
        />
      }
      columns={[
        {
          key: 'date',
          head: t('columns.date'),
          cell: point => <DateOf at={point.at} />,
          text: point => point.at,
        },
        {
          key: 'value',
          head: t('columns.value'),
          cell: point => point.value ?? '–',
          text: point => point.value,
          end: true,
        },
        {
          key: 'target',
          head: t('columns.target'),
          cell: point => point.target ?? '–',
          text: point => point.target,
          end: true,
        },
      ]}
      rows={points}
      keyOf={point => String(point.version)}
      file={`goal-${goal.id}`}
    />
  )
}
