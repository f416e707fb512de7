import type { Decision, Facts, PlanEventBody, PlanState, PlanStatus } from '@plan-ledger/domain'
import * as domain from '@plan-ledger/domain'
import type { PlanContent } from '../schema/plan-content.ts'
import { type Teller, undated } from './teller.ts'

export function sayStart(content: PlanContent, { say, atStart, when, personOf }: Teller): void {
  const owner = personOf(content.owner)
  say('start', [], atStart, (plan, facts) => {
    const { key, title, unit = null } = content
    const source = domain.isUuid(key) ? null : key
    return domain.startPlan(plan, { title, owner: owner.id, ownerName: owner.name, unit, source }, facts)
  })
  const { status = 'active', statusSince } = content
  const activated = status === 'active' && statusSince !== undefined ? when(statusSince).at : atStart.at
  if (status !== 'drafted')
    say('activate', ['status'], { order: '', ...(activated && { at: activated }) }, (plan, facts) =>
      domain.activatePlan(plan, {}, facts),
    )
  const coach = content.coach === undefined ? undefined : personOf(content.coach)
  if (coach)
    say('coach', ['coach'], atStart, (plan, facts) =>
      domain.assignCoach(plan, { coach: coach.id, coachName: coach.name }, facts),
    )
  const { vision, values } = content
  if (vision) say('vision', ['vision'], atStart, (plan, facts) => domain.stateVision(plan, vision, facts))
  if (values) say('values', ['values'], atStart, (plan, facts) => domain.rankValues(plan, { values }, facts))
}

/** How it ended comes last, whatever its date. */
export function sayEnd({ status, statusSince }: PlanContent, { say, when }: Teller): void {
  const end = status && ends[status]
  if (end)
    say(status, ['status'], { ...when(statusSince), order: `${undated}${undated}` }, (plan, facts) =>
      end(plan, {}, facts),
    )
}

type End = (plan: PlanState, command: Record<never, never>, facts: Facts) => Decision<PlanEventBody>
const ends: { readonly [S in PlanStatus]?: End } = {
  paused: domain.pausePlan,
  completed: domain.completePlan,
  closed: domain.closePlan,
}
