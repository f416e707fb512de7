import type { Plan, Uuid } from '@plan-ledger/domain'

/** Members who support the plan now. */
export const supportersOf = ({ supporters }: Plan): readonly Uuid[] =>
  Object.values(supporters).flatMap(({ member, removedAt }) =>
    member === undefined || removedAt !== undefined ? [] : [member],
  )

/**
 * Who has a part in the plan besides its owner and coach: who supports it, and whose word a readiness need waits for.
 * Who is asked to sign is one of these, or once was: a signature gives nobody a part in what comes later.
 */
export const partiesOf = (plan: Plan): readonly Uuid[] => {
  const parties = new Set(supportersOf(plan))
  for (const { verifier, met, removedAt } of Object.values(plan.needs))
    if (verifier && !met && !removedAt) parties.add(verifier.id)
  return [...parties].sort()
}
