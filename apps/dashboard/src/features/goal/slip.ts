import type { Goal } from '../../graphql/fragments.ts'
import type { Commitments } from '../plan/documents.ts'

/** Days by which each goal's due date stands later (positive) or earlier than the first one it was given. */
export const slipsOf = (
  goals: readonly Pick<Goal, 'id' | 'due'>[],
  commitments: Commitments | undefined,
): ReadonlyMap<string, number> => {
  const first = new Map<string, string>()
  for (const { goalId, original } of commitments?.nodes ?? []) {
    if (original.due) first.set(goalId, original.due)
  }
  const slips = new Map<string, number>()
  for (const { id, due } of goals) {
    const original = first.get(id)
    if (!due || !original) continue
    const days = Math.round((Date.parse(due) - Date.parse(original)) / 86_400_000)
    if (days !== 0) slips.set(id, days)
  }
  return slips
}
