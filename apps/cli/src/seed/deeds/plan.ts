import * as domain from '@plan-ledger/domain'
import type { MemberKey } from '../members.ts'
import type { Deed } from '../script.ts'

export const startPlan = (title: string, unit: string, owner: MemberKey, predecessor?: string): Deed => ({
  decide: names => (plan, facts) => {
    const { id, name } = names.member(owner)
    const before = predecessor === undefined ? {} : { predecessor: names.plan(predecessor) }
    const command = { title, unit, owner: id, ownerName: name, demonstration: true as const, ...before }
    return domain.startPlan(plan, command, facts)
  },
})

export const activatePlan = (): Deed => ({
  decide: () => (plan, facts) => domain.activatePlan(plan, {}, facts),
})

export const renamePlan = (title: string): Deed => ({
  decide: () => (plan, facts) => domain.renamePlan(plan, { title }, facts),
})

export const movePlan = (unit: string): Deed => ({
  decide: () => (plan, facts) => domain.movePlan(plan, { unit }, facts),
})

export const stateVision = (text: string, horizonYears: number): Deed => ({
  decide: () => (plan, facts) => domain.stateVision(plan, { text, horizonYears }, facts),
})

/** Of the chosen variation, unless another is named; `evidence` refers to what bears it out. */
export const stateDirection = (
  element: domain.DirectionElement,
  text: string,
  variation?: string,
  evidence?: readonly string[],
): Deed => ({
  decide: names => (plan, facts) =>
    domain.stateDirection(
      plan,
      { variation: variation ? names.id(variation) : (plan?.chosenVariation ?? ''), element, text, evidence },
      facts,
    ),
})

export const addDirectionVariation = (key: string, name: string): Deed => ({
  decide: names => (plan, facts) =>
    domain.addDirectionVariation(plan, { variation: names.id(key), name }, facts),
})

export const chooseDirectionVariation = (key: string): Deed => ({
  decide: names => (plan, facts) =>
    domain.chooseDirectionVariation(plan, { variation: names.id(key) }, facts),
})

export const revisePlan = (name: string, summary: string): Deed => ({
  decide: () => (plan, facts) => domain.revisePlan(plan, { name, summary }, facts),
})

export const pausePlan = (): Deed => ({ decide: () => (plan, facts) => domain.pausePlan(plan, {}, facts) })
export const resumePlan = (): Deed => ({ decide: () => (plan, facts) => domain.resumePlan(plan, {}, facts) })
export const completePlan = (): Deed => ({
  decide: () => (plan, facts) => domain.completePlan(plan, {}, facts),
})
export const closePlan = (): Deed => ({ decide: () => (plan, facts) => domain.closePlan(plan, {}, facts) })
export const reopenPlan = (): Deed => ({ decide: () => (plan, facts) => domain.reopenPlan(plan, {}, facts) })

export const assignCoach = (member: MemberKey): Deed => ({
  decide: names => (plan, facts) => {
    const { id, name } = names.member(member)
    return domain.assignCoach(plan, { coach: id, coachName: name }, facts)
  },
})

export const releaseCoach = (): Deed => ({
  decide: () => (plan, facts) => domain.releaseCoach(plan, {}, facts),
})
