import type { CheckIn } from './fragment.ts'

export interface Course {
  readonly id: string
  /** As it was given, and in milliseconds since the epoch. */
  readonly when: string
  readonly at: number
  /** 1 to 10. */
  readonly confidence: number
  readonly moved: string | null
  /** Whether it read the measure of the goal. */
  readonly measured: boolean
}

/** Check-ins that said how sure one is, oldest first. */
export const confidenceOf = (checkIns: readonly CheckIn[], goalId?: string): readonly Course[] =>
  checkIns
    .flatMap(({ id, at, confidence, moved, goals }) =>
      confidence === null
        ? []
        : [
            {
              id,
              when: at,
              at: Date.parse(at),
              confidence,
              moved,
              measured: goals.nodes.some(goal => goal.goalId === goalId && goal.value !== null),
            },
          ],
    )
    .toSorted((a, b) => a.at - b.at)
