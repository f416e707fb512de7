import type { Progress } from '../plan/documents.ts'

type Point = Pick<Progress['plan'][number], 'at' | 'done' | 'scope' | 'share'>

/** What the chart of progress shows, for one sentence. */
export type Finding =
  | { readonly kind: 'nothing' | 'noGoal' }
  | {
      readonly kind: 'share' | 'steady' | 'faster' | 'slower' | 'even'
      readonly done: number
      readonly scope: number
      readonly share: number
      /** Goals achieved and goals in scope, more than half a year before. */
      readonly moved: number
      readonly grown: number
    }

const halfYearMilliseconds = 183 * 86_400_000

/** Up to the moment viewed: how far, and whether it moves faster than it grows. */
export const progressFinding = (points: readonly Point[], until: number): Finding => {
  const seen = points.filter(point => Date.parse(point.at) <= until)
  const last = seen.at(-1)
  if (!last) return { kind: 'nothing' }
  if (last.scope === 0 && last.done === 0) return { kind: 'noGoal' }
  const before = seen.findLast(point => Date.parse(point.at) <= until - halfYearMilliseconds)
  const moved = before ? last.done - before.done : 0
  const grown = before ? last.scope - before.scope : 0
  const kind = !before
    ? 'share'
    : moved === 0 && grown === 0
      ? 'steady'
      : moved > grown
        ? 'faster'
        : moved < grown
          ? 'slower'
          : 'even'
  return { kind, done: last.done, scope: last.scope, share: last.share, moved, grown }
}
