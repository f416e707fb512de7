import type { Uuid } from '@plan-ledger/domain'
import type { Observed } from '@plan-ledger/statistics'
import type { GoalLifeRow, Outcome } from '../across-plans.ts'
import { type Counted, fewestPeople } from './few-people.ts'

interface Owned {
  readonly group?: string
  readonly owner: Uuid
}

export interface Group<L> extends Counted {
  readonly lives: readonly L[]
}

export const peopleBehind = (lives: readonly Owned[]): number => new Set(lives.map(({ owner }) => owner)).size

/** Goals by their group, that of most people first. */
export const byGroup = <L extends Owned>(lives: readonly L[]): readonly Group<L>[] =>
  [...Map.groupBy(lives, ({ group }) => group)]
    .map(([group, of]) => ({ ...(group !== undefined && { group }), people: peopleBehind(of), lives: of }))
    .sort((a, b) => b.people - a.people || b.lives.length - a.lives.length)

/** From its setting to what became of it; what is open is censored, and nothing else is. */
export const observed = ({ from, until, became }: GoalLifeRow): Observed<Ended> => ({
  ...(from !== undefined && { from }),
  until,
  ...(became !== 'open' && { outcome: became }),
})
export type Ended = Exclude<Outcome, 'open'>
export const endings: readonly Ended[] = ['achieved', 'abandoned', 'reformulated', 'planClosed']

/** Goals that were over before anybody could know of them: no curve can count them. */
export const overBefore = ({ from, until }: { readonly from?: number; readonly until: number }): boolean =>
  from !== undefined && from >= until

/**
 * The last day on which people enough are still observed: later a curve would tell of few. 0 where they never were.
 */
export function lastDay(lives: readonly (Owned & { readonly until: number })[]): number {
  const longest = new Map<Uuid, number>()
  for (const { owner, until } of lives) longest.set(owner, Math.max(until, longest.get(owner) ?? 0))
  return [...longest.values()].sort((a, b) => b - a)[fewestPeople - 1] ?? 0
}
