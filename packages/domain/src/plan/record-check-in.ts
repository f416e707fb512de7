import { type AsGiven, contentOf, isEmpty, tidyContent } from '../content.ts'
import { tidyDecimal } from '../decimal.ts'
import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import { limits } from '../limits.ts'
import { same } from '../same.ts'
import { checkedGoals, checkInFields, tidyValues, type ValueRead } from './check-in-content.ts'
import { find } from './draft.ts'
import { flawOfPlace } from './element.ts'
import type { PlanEventBody } from './events.ts'
import type { CheckIn } from './follow-up.ts'
import type { CheckInContent } from './follow-up-events.ts'
import { measureGoal } from './measure-goal.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

/** The caller gives the new check-in its id. */
export type RecordCheckIn = AsGiven<CheckInContent> & {
  readonly checkIn: Uuid
  readonly values?: readonly ValueRead[] | null | undefined
}

/**
 * A check-in keeps the targets and due days it was made against: those of all goals open when it is recorded. The
 * values it tells are measurements of their goals too.
 */
export function recordCheckIn(
  plan: PlanState,
  command: RecordCheckIn,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const content = tidyContent(checkInFields, command)
  if (isRejected(content)) return content
  const { checkIn } = command
  const known = find(open.checkIns, checkIn)
  if (known) return tells(known, content, command.values ?? []) ? [] : rejected('DUPLICATE_ID', ['checkIn'])
  const values = tidyValues(open, command.values ?? [])
  if (isRejected(values)) return values
  if (isEmpty(content) && values.size === 0) return rejected('TEXT_REQUIRED', ['moved'])
  const flaw = flawOfPlace(open, 'checkIns', checkIn, ['checkIn'], limits.checkInsPerPlan)
  if (flaw) return flaw
  const goals = checkedGoals(open, values)
  const recorded: PlanEventBody = {
    type: 'CheckInRecorded',
    data: { checkIn, ...(goals.length > 0 && { goals }), ...content },
  }
  const measured = [...values].map(([goal, value]) => measureGoal(open, { goal, value, note: null }, facts))
  return [recorded, ...measured.flatMap(decision => (isRejected(decision) ? [] : decision))]
}

/** Whether it is the check-in that was recorded, though its goals may have moved since. */
function tells(known: CheckIn, content: CheckInContent, values: readonly ValueRead[]): boolean {
  const told = known.goals.flatMap(({ goal, value }) => (value === undefined ? [] : [[goal, value]]))
  const asked = values.map(({ goal, value }) => [goal, tidyDecimal(value, limits.decimalDigits)])
  return (
    same(contentOf(checkInFields, known), content) &&
    same(Object.fromEntries(told), Object.fromEntries(asked))
  )
}
