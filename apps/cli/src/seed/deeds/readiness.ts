import * as domain from '@plan-ledger/domain'
import type { MemberKey } from '../members.ts'
import type { Deed, Names } from '../script.ts'

const named = (names: Names, verifier?: MemberKey) => {
  if (verifier === undefined) return {}
  const { id, name } = names.member(verifier)
  return { verifier: id, verifierName: name }
}

export const identifyReadinessNeed = (
  key: string,
  content: domain.NeedContent,
  verifier?: MemberKey,
): Deed => ({
  decide: names => (plan, facts) =>
    domain.identifyReadinessNeed(
      plan,
      { need: names.id(`need ${key}`), ...named(names, verifier), ...content },
      facts,
    ),
})

export const reviseReadinessNeed = (
  key: string,
  changes: Partial<domain.NeedContent>,
  verifier?: MemberKey,
): Deed => ({
  decide: names => (plan, facts) =>
    domain.reviseReadinessNeed(
      plan,
      { need: names.id(`need ${key}`), changes, ...named(names, verifier) },
      facts,
    ),
})

export const meetReadinessNeed = (key: string, note?: string): Deed => ({
  decide: names => (plan, facts) =>
    domain.meetReadinessNeed(plan, { need: names.id(`need ${key}`), note }, facts),
})

export const removeReadinessNeed = (key: string): Deed => ({
  decide: names => (plan, facts) =>
    domain.removeReadinessNeed(plan, { need: names.id(`need ${key}`) }, facts),
})
