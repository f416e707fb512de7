import { type Decision, isRejected, rejected } from '../decision.ts'
import { lines, required, tidyField } from '../field.ts'
import { limits } from '../limits.ts'
import { flawOfCount } from './element.ts'
import { type EntryFacts, flawOfEntry } from './entry.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { knownPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type DisputeEntry = PlanEventData['EntryDisputed']

/** The owner's own statement, on finished plans too; it stays beside the entry wherever that is shown. */
export function disputeEntry(
  plan: PlanState,
  command: DisputeEntry,
  facts: EntryFacts,
): Decision<PlanEventBody> {
  const known = knownPlan(plan, facts)
  if (isRejected(known)) return known
  if (facts.actor.id !== known.owner) return rejected('NOT_THE_OWNER')
  const field = required(lines(limits.text), 'TEXT_REQUIRED')
  const statement = tidyField(field, command.statement, ['statement'])
  if (isRejected(statement)) return statement
  const { event } = command
  if (known.disputes.some(other => other.event === event && other.statement === statement)) return []
  const flaw = flawOfEntry(event, facts) ?? flawOfCount(known.disputes.length, limits.disputesPerPlan)
  return flaw ?? [{ type: 'EntryDisputed', data: { event, statement } }]
}
