import type { AsGiven } from '../content.ts'
import { type Decision, type Facts, isRejected } from '../decision.ts'
import { limits } from '../limits.ts'
import { strengthFields } from './assessment-content.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { noted } from './noted.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

/** The caller gives a new one its id; under the id of a known one it is revised. */
export type NoteStrength = AsGiven<Omit<PlanEventData['StrengthNoted'], 'old'>>

export function noteStrength(plan: PlanState, command: NoteStrength, facts: Facts): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const { strength } = command
  const content = noted(
    open,
    'strengths',
    strengthFields,
    command,
    strength,
    'strength',
    limits.strengthsPerPlan,
  )
  if (isRejected(content)) return content
  return content ? [{ type: 'StrengthNoted', data: { strength, ...content } }] : []
}
