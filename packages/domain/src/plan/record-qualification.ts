import type { AsGiven } from '../content.ts'
import { type Decision, type Facts, isRejected } from '../decision.ts'
import { limits } from '../limits.ts'
import { qualificationFields } from './assessment-content.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { noted } from './noted.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

/** The caller gives a new one its id; under the id of a known one it is revised. */
export type RecordQualification = AsGiven<Omit<PlanEventData['QualificationRecorded'], 'old'>>

export function recordQualification(
  plan: PlanState,
  command: RecordQualification,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const { qualification } = command
  const content = noted(
    open,
    'qualifications',
    qualificationFields,
    command,
    qualification,
    'qualification',
    limits.qualificationsPerPlan,
  )
  if (isRejected(content)) return content
  return content ? [{ type: 'QualificationRecorded', data: { qualification, ...content } }] : []
}
