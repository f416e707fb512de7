import * as domain from '@plan-ledger/domain'
import type { Deed, Names } from '../script.ts'

/** A barrier in the words of a script: `blocks` as keys of goals and steps. */
type BarrierWords = Partial<Omit<domain.BarrierContent, 'blocks'>> & { readonly blocks?: readonly string[] }

const inIds = ({ blocks, ...words }: BarrierWords, names: Names) => ({
  ...words,
  ...(blocks && { blocks: blocks.map(names.id) }),
})

export const raiseBarrier = (
  barrier: string,
  words: BarrierWords & Omit<domain.BarrierContent, 'blocks'>,
): Deed => ({
  decide: names => (plan, facts) => {
    const { description, category, severity } = words
    const command = { barrier: names.id(barrier), ...inIds(words, names), description, category, severity }
    return domain.raiseBarrier(plan, command, facts)
  },
})

export const reviseBarrier = (barrier: string, words: BarrierWords): Deed => ({
  decide: names => (plan, facts) =>
    domain.reviseBarrier(plan, { barrier: names.id(barrier), changes: inIds(words, names) }, facts),
})

export const proposeSolution = (barrier: string, solution: string, description: string): Deed => ({
  decide: names => (plan, facts) =>
    domain.proposeSolution(
      plan,
      { barrier: names.id(barrier), solution: names.id(`${barrier}/${solution}`), description },
      facts,
    ),
})

export const trySolution = (
  barrier: string,
  solution: string,
  outcome: 'tried' | 'worked' | 'failed',
  note?: string,
): Deed => ({
  decide: names => (plan, facts) =>
    domain.trySolution(
      plan,
      { barrier: names.id(barrier), solution: names.id(`${barrier}/${solution}`), outcome, note },
      facts,
    ),
})

export const resolveBarrier = (barrier: string, note?: string): Deed => ({
  decide: names => (plan, facts) => domain.resolveBarrier(plan, { barrier: names.id(barrier), note }, facts),
})

export const acceptBarrier = (barrier: string, note?: string): Deed => ({
  decide: names => (plan, facts) => domain.acceptBarrier(plan, { barrier: names.id(barrier), note }, facts),
})

export const findBarrierUnresolvable = (barrier: string, note?: string): Deed => ({
  decide: names => (plan, facts) =>
    domain.findBarrierUnresolvable(plan, { barrier: names.id(barrier), note }, facts),
})

export const reopenBarrier = (barrier: string): Deed => ({
  decide: names => (plan, facts) => domain.reopenBarrier(plan, { barrier: names.id(barrier) }, facts),
})
