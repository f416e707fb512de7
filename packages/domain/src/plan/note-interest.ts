import type { AsGiven } from '../content.ts'
import { type Decision, type Facts, isRejected } from '../decision.ts'
import { limits } from '../limits.ts'
import { interestFields } from './assessment-content.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { noted } from './noted.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

/** The caller gives a new one its id; under the id of a known one it is revised. */
export type NoteInterest = AsGiven<Omit<PlanEventData['InterestNoted'], 'old'>>

export function noteInterest(plan: PlanState, command: NoteInterest, facts: Facts): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const { interest } = command
  const content = noted(
    open,
    'interests',
    interestFields,
    command,
    interest,
    'interest',
    limits.interestsPerPlan,
  )
  if (isRejected(content)) return content
  return content ? [{ type: 'InterestNoted', data: { interest, ...content } }] : []
}
