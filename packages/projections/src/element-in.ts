import type { PlanState, Uuid } from '@plan-ledger/domain'
import type { Element } from './element.ts'
import { findPart } from './parts.ts'

/** The element or person of that id in a plan, under the name it has there. */
export const elementIn = (plan: PlanState, id: Uuid): Element | undefined => {
  if (plan === undefined) return undefined
  if (plan.id === id) return { kind: 'plan', id, name: plan.title }
  return findPart(plan, id) ?? (plan.owner === id ? { kind: 'people', id, name: plan.ownerName } : undefined)
}

/** The name of an element or person in a plan, else its id: a name that is not known is never made up. */
export const nameIn = (plan: PlanState, id: Uuid): string => elementIn(plan, id)?.name ?? id
