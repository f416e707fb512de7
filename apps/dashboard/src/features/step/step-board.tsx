'use client'
import { useTranslations } from 'use-intl'
import type { Step } from '../../graphql/fragments.ts'
import { inWorkingOrder } from './step-order.ts'
import { StepRow, type StepTask } from './step-row.tsx'

const columns = ['PLANNED', 'STARTED', 'COMPLETED', 'DROPPED'] as const

/** A column a state, as many beside each other as there is room for; moves are in each card's menu. */
export const StepBoard = ({
  steps,
  onTask,
}: {
  readonly steps: readonly Step[]
  readonly onTask: (step: Step, task: StepTask) => void
}) => {
  const code = useTranslations('code')
  return (
    <div className="@container">
      <div className="grid @2xl:grid-cols-2 @5xl:grid-cols-4 items-start gap-3">
        {columns.map(status => {
          const own = inWorkingOrder(steps.filter(step => step.status === status))
          return (
            <section
              key={status}
              aria-label={code(`StepStatus.${status}`)}
              className="rounded-card bg-surface p-2"
            >
              <h3 className="px-1 pb-2 font-medium text-muted text-sm">
                {code(`StepStatus.${status}`)} <span className="font-normal">{own.length}</span>
              </h3>
              <ul className="flex flex-col gap-2">
                {own.map(step => (
                  <StepRow key={step.id} step={step} onTask={onTask} card />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </div>
  )
}
