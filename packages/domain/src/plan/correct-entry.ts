import { type Decision, isRejected } from '../decision.ts'
import { lines, required, tidyField } from '../field.ts'
import { limits } from '../limits.ts'
import { flawOfCount } from './element.ts'
import { type EntryFacts, flawOfEntry } from './entry.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { knownPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type CorrectEntry = PlanEventData['EntryCorrected']

/** Says what is right, on finished plans too. What the entry did to the plan is undone by commands of its own. */
export function correctEntry(
  plan: PlanState,
  command: CorrectEntry,
  facts: EntryFacts,
): Decision<PlanEventBody> {
  const known = knownPlan(plan, facts)
  if (isRejected(known)) return known
  const field = required(lines(limits.text), 'TEXT_REQUIRED')
  const correction = tidyField(field, command.correction, ['correction'])
  if (isRejected(correction)) return correction
  const { event } = command
  if (known.corrections.some(other => other.event === event && other.correction === correction)) return []
  const flaw = flawOfEntry(event, facts) ?? flawOfCount(known.corrections.length, limits.correctionsPerPlan)
  return flaw ?? [{ type: 'EntryCorrected', data: { event, correction } }]
}
