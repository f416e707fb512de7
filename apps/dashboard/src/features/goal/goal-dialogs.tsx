'use client'
import type { ComponentType } from 'react'
import type { Goal } from '../../graphql/fragments.ts'
import { AbandonGoal } from './abandon-goal.tsx'
import { AchieveGoal } from './achieve-goal.tsx'
import type { GoalTask } from './goal-row.tsx'
import { MeasureGoal } from './measure-goal.tsx'
import { MoveGoal } from './move-goal.tsx'
import { ReformulateGoal } from './reformulate-goal.tsx'
import { ReopenGoal } from './reopen-goal.tsx'
import { ReviseGoal } from './revise-goal.tsx'

const dialogs = {
  edit: ReviseGoal,
  measure: MeasureGoal,
  move: MoveGoal,
  achieve: AchieveGoal,
  abandon: AbandonGoal,
  reopen: ReopenGoal,
  reformulate: ReformulateGoal,
} as const satisfies Record<GoalTask, ComponentType<never>>

export const GoalDialogs = ({
  goal,
  task,
  onClose,
}: {
  readonly goal: Goal
  readonly task: GoalTask
  readonly onClose: () => void
}) => {
  const Dialog = dialogs[task]
  return <Dialog goal={goal} onClose={onClose} />
}
