'use client'
import { useSince } from './since-context.tsx'

/** Whether an element has its row: what was removed since the chosen moment keeps its old place, greyed. */
export const useStillThere = () => {
  const { elementOf } = useSince()
  return ({ id, removedAt }: { readonly id: string; readonly removedAt: string | null }): boolean =>
    removedAt === null || elementOf(id)?.mark === 'REMOVED'
}
