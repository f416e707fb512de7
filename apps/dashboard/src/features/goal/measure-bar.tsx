import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Goal } from '../../graphql/fragments.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'

/** From baseline to target; the words beside it say the same in numbers. */
export const MeasureBar = ({ goal }: { readonly goal: Goal }) => {
  const { measure, latest } = goal
  const t = useTranslations('goal')
  const format = useFormat()
  const achieved = goal.status === 'ACHIEVED'
  const now = (words: ReactNode) => <span className="font-medium text-text">{words}</span>
  const percent = Math.round(goal.progress * 100)
  const unit = measure ? (measure.unit ?? measure.what) : ''
  return (
    <div className="flex items-center gap-2.5 text-sm">
      <span aria-hidden className="h-1.5 w-20 shrink-0 overflow-hidden rounded-full bg-line/70 sm:w-36">
        <span
          className={`block h-full rounded-full ${achieved ? 'bg-done' : 'bg-moving'}`}
          style={{ width: `${percent}%` }}
        />
      </span>
      <span className="min-w-0 text-muted [overflow-wrap:anywhere]">
        {measure
          ? t.rich('measured', {
              value: latest?.value ?? measure.baseline,
              target: measure.target,
              unit,
              begun: measure.baseline === '0' ? 'zero' : 'other',
              baseline: measure.baseline,
              now,
              b: words => <bdi>{words}</bdi>,
            })
          : t.rich('bySteps', { share: format.percent(goal.progress), achieved: `${achieved}`, now })}
      </span>
    </div>
  )
}
