import type { Fields } from '../content.ts'
import { isRejected, type Rejected, rejected } from '../decision.ts'
import type { Decimal, Uuid } from '../envelope.ts'
import { lines, whole } from '../field.ts'
import { limits } from '../limits.ts'
import { find } from './draft.ts'
import { goalNotOpen } from './element.ts'
import type { CheckIn } from './follow-up.ts'
import type { CheckedGoal, CheckInContent } from './follow-up-events.ts'
import { tidyValue } from './goal-content.ts'
import type { Plan } from './plan.ts'

export const checkInFields: Fields<CheckInContent> = {
  moved: lines(limits.text),
  confidence: whole(1, limits.confidence),
  obstacles: lines(limits.text),
}

/** A number read off the measure of an open goal. */
export interface ValueRead {
  readonly goal: Uuid
  readonly value: Decimal
}

/** The values by goal, tidied, or why one of them can't be read. */
export function tidyValues(plan: Plan, given: readonly ValueRead[]): ReadonlyMap<Uuid, Decimal> | Rejected {
  if (given.length > limits.goalsPerPlan)
    return rejected('TOO_MANY', ['values'], { limit: limits.goalsPerPlan })
  const values = new Map<Uuid, Decimal>()
  for (const [index, { goal: id, value }] of given.entries()) {
    const flawed = ({ rejected: code, path, args }: Rejected) =>
      rejected(code, ['values', String(index), ...path], args)
    const goal = find(plan.goals, id)
    if (!goal) return flawed(rejected('UNKNOWN_GOAL', ['goal']))
    if (goal.status !== 'open') return flawed(goalNotOpen(goal))
    if (!goal.measure) return flawed(rejected('NO_MEASURE', ['goal']))
    if (values.has(id)) return flawed(rejected('DUPLICATE_ID', ['goal']))
    const tidied = tidyValue(value)
    if (isRejected(tidied)) return flawed(tidied)
    values.set(id, tidied)
  }
  return values
}

/** All open goals with what they aim at now, and the values just read. */
export const checkedGoals = (plan: Plan, values: ReadonlyMap<Uuid, Decimal>): readonly CheckedGoal[] =>
  Object.values(plan.goals)
    .filter(({ status }) => status === 'open')
    .map(({ id: goal, measure, due }) => {
      const value = values.get(goal)
      return {
        goal,
        ...(value !== undefined && { value }),
        ...(measure && { measure }),
        ...(due !== undefined && { due }),
      }
    })

export const requireCheckIn = (plan: Plan, id: Uuid): CheckIn | Rejected =>
  find(plan.checkIns, id) ?? rejected('UNKNOWN_CHECK_IN', ['checkIn'])
