import * as domain from '@plan-ledger/domain'
import type { MemberKey } from '../members.ts'
import type { Deed } from '../script.ts'

/** Somebody outside the organisation, under a name that says it is invented. */
export const addSupporter = (key: string, name: string, role: domain.SupporterRole, does?: string): Deed => ({
  decide: names => (plan, facts) =>
    domain.addSupporter(
      plan,
      { supporter: names.id(`supporter ${key}`), name: `${name} (demo)`, role, does },
      facts,
    ),
})

/** A colleague. */
export const addColleague = (
  key: string,
  colleague: MemberKey,
  role: domain.SupporterRole,
  does?: string,
): Deed => ({
  decide: names => (plan, facts) => {
    const { id: member, name } = names.member(colleague)
    return domain.addSupporter(
      plan,
      { supporter: names.id(`supporter ${key}`), name, role, does, member },
      facts,
    )
  },
})

export const changeSupporter = (
  key: string,
  changes: { readonly role?: domain.SupporterRole; readonly does?: string },
): Deed => ({
  decide: names => (plan, facts) =>
    domain.changeSupporter(plan, { supporter: names.id(`supporter ${key}`), changes }, facts),
})

export const removeSupporter = (key: string): Deed => ({
  decide: names => (plan, facts) =>
    domain.removeSupporter(plan, { supporter: names.id(`supporter ${key}`) }, facts),
})
