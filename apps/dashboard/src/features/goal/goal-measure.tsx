'use client'
import { useTranslations } from 'use-intl'
import type { Goal } from '../../graphql/fragments.ts'
import { MeasureFigure, useMeasured } from '../progress/measure-figure.tsx'
import { useRange } from '../progress/use-range.tsx'

/** C2: the measured values against the targets valid when they were taken. Nothing where nothing was measured. */
export const GoalMeasure = ({ goal }: { readonly goal: Goal }) => {
  const t = useTranslations('goal')
  const points = useMeasured(goal)
  const { choice, ...range } = useRange(points[0] && Date.parse(points[0].at))
  if (points.length === 0) return null
  return (
    <div className="flex flex-col items-end gap-2 *:w-full">
      <div className="flex justify-end">{choice}</div>
      <MeasureFigure goal={goal} range={range} title={t('measure')} />
    </div>
  )
}
