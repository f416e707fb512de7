'use client'
import { type GoalFormProps, GoalStatusForm } from './goal-status-form.tsx'
import { reopenGoalDocument } from './reopen-goal-document.ts'

export const ReopenGoal = (props: GoalFormProps) => (
  <GoalStatusForm
    {...props}
    ending="reopen"
    document={reopenGoalDocument}
    initial={{}}
    input={() => ({ goalId: props.goal.id })}
    reason={() => 'offered'}
  />
)
