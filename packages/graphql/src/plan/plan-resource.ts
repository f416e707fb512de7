import type { Plan, Uuid } from '@plan-ledger/domain'
import type { PlanAction, Resource } from '@plan-ledger/identity'
import { partiesOf, supportersOf } from '@plan-ledger/projections'
import type { PlanRow } from '../context.ts'

/**
 * What permission to a plan depends on.
 * @param action what is wished
 * @param element the need or baseline it is about; without one, all that it could be about
 */
export const resourceOf = (plan: Plan, action?: PlanAction, element?: Uuid): Resource => ({
  organisation: plan.organisation,
  owner: plan.owner,
  coach: plan.coach?.id,
  imported: plan.importedUntil !== undefined,
  supporters: supportersOf(plan),
  parties: partiesOf(plan),
  named: action === undefined ? [] : (named[action]?.(plan, element) ?? []),
})

/** What permission to read a plan depends on, as its row of the directory knows it. */
export const resourceOfRow = ({ organisation, owner, coach, imported, parties }: PlanRow): Resource => ({
  organisation,
  owner,
  coach,
  imported,
  parties,
})

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
