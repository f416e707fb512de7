import type { Plan, Uuid } from '@plan-ledger/domain'
import type { PlanAction, Resource } from '@plan-ledger/identity'

/**
 * What permission to a plan depends on.
 * @param action what is wished
 * @param element the need or baseline it is about; without one, all that it could be about
 */
export const resourceOf = (plan: Plan, action?: PlanAction, element?: Uuid): Resource => ({
  organisation: plan.organisation,
  owner: plan.owner,
  coach: plan.coach?.id,
  supporters: supportersOf(plan),
  named: action === undefined ? [] : (named[action]?.(plan, element) ?? []),
})

const supportersOf = ({ supporters }: Plan): readonly Uuid[] =>
  Object.values(supporters).flatMap(({ member, removedAt }) =>
    member === undefined || removedAt !== undefined ? [] : [member],
  )

const named: { readonly [A in PlanAction]?: (plan: Plan, element?: Uuid) => readonly Uuid[] } = {
  confirmNeed: ({ needs }, element) =>
    asked(needs, element).flatMap(({ verifier }) => (verifier ? [verifier.id] : [])),
  signBaseline: ({ baselines }, element) => asked(baselines, element).flatMap(({ signers }) => signers),
}

const asked = <T>(elements: Readonly<Record<Uuid, T>>, element: Uuid | undefined): readonly T[] => {
  if (element === undefined) return Object.values(elements)
  const one = Object.hasOwn(elements, element) ? elements[element] : undefined
  return one === undefined ? [] : [one]
}
