'use client'
import type { Goal } from '../../graphql/fragments.ts'
import { EndGoal } from './end-goal.tsx'
import type { GoalTask } from './goal-row.tsx'
import { MeasureGoal } from './measure-goal.tsx'
import { MoveGoal } from './move-goal.tsx'
import { ReformulateGoal } from './reformulate-goal.tsx'
import { ReviseGoal } from './revise-goal.tsx'

export const GoalDialogs = ({
  goal,
  task,
  onClose,
}: {
  readonly goal: Goal
  readonly task: GoalTask
  readonly onClose: () => void
}) => {
  if (task === 'edit') return <ReviseGoal goal={goal} onClose={onClose} />
  if (task === 'measure') return <MeasureGoal goal={goal} onClose={onClose} />
  if (task === 'move') return <MoveGoal goal={goal} onClose={onClose} />
  if (task === 'reformulate') return <ReformulateGoal goal={goal} onClose={onClose} />
  return <EndGoal goal={goal} task={task} onClose={onClose} />
}
