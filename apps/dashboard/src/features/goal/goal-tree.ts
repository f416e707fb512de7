import type { Goal } from '../../graphql/fragments.ts'

export interface GoalNode {
  readonly goal: Goal
  readonly supporting: readonly GoalNode[]
}

/** Primary objectives with their supporting goals; a goal whose parent is not in the plan stands at the top. */
export const goalTree = (goals: readonly Goal[]): readonly GoalNode[] => {
  const known = new Set(goals.map(goal => goal.id))
  const below = (parent: string | null): readonly GoalNode[] =>
    goals
      .filter(goal => (goal.parent && known.has(goal.parent) ? goal.parent : null) === parent)
      .map(goal => ({ goal, supporting: below(goal.id) }))
  return below(null)
}

/** Open goals first, by due date; what ended last. The order among equals is that of the plan. */
export const inReadingOrder = (nodes: readonly GoalNode[]): readonly GoalNode[] => {
  const rank = ({ goal }: GoalNode) => (goal.status === 'OPEN' ? 0 : goal.status === 'ACHIEVED' ? 1 : 2)
  return [...nodes].sort(
    (a, b) => rank(a) - rank(b) || (a.goal.due ?? '9999').localeCompare(b.goal.due ?? '9999'),
  )
}
