import type { AsGiven } from '../content.ts'
import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import { lines, tidyField } from '../field.ts'
import { limits } from '../limits.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { requireNeed } from './need-content.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type MeetReadinessNeed = AsGiven<Pick<PlanEventData['ReadinessNeedMet'], 'need' | 'note'>>

/** Who acts confirms it: the verifier where one is named, nobody in their place. */
export function meetReadinessNeed(
  plan: PlanState,
  command: MeetReadinessNeed,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const need = requireNeed(open, command.need)
  if (isRejected(need)) return need
  const { id, name } = facts.actor
  if (need.verifier && need.verifier.id !== id) return rejected('NOT_THE_VERIFIER', ['need'])
  if (need.met) return []
  const note = tidyField(lines(limits.note), command.note, ['note'])
  if (isRejected(note)) return note
  const data = { need: need.id, verifier: id, verifierName: name, ...(note !== undefined && { note }) }
  return [{ type: 'ReadinessNeedMet', data }]
}
