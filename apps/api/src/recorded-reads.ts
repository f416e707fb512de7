import { type Instant, limits, type Plan, type Uuid, viewPlan } from '@plan-ledger/domain'
import { resourceOf } from '@plan-ledger/graphql'
import { can, type Principal } from '@plan-ledger/identity'
import { type Noting, noted } from './noted.ts'

/** Whether somebody may read a plan. Where that is to be recorded it is, before the answer; else this fails. */
export type MayRead = (plan: Plan) => Promise<boolean>

/** For one request or socket: it remembers what it recorded, so that the many questions of a page are one look. */
export function recordedReads(noting: Noting, clock: () => Instant, principal: Principal): MayRead {
  const looked = new Map<Uuid, { readonly at: number; readonly recorded: Promise<void> }>()

  return async plan => {
    const permission = can(principal, 'readPlan', resourceOf(plan))
    if (!permission.allowed || !permission.recorded) return permission.allowed
    const at = Date.parse(clock())
    const last = looked.get(plan.id)
    if (last && at - last.at < limits.viewMinutes * 60_000) {
      await last.recorded
      return true
    }
    const recorded = noted(noting, principal, permission.as, (state, facts) =>
      viewPlan(state, { plan: plan.id, version: null }, facts),
    )
    looked.set(plan.id, { at, recorded })
    await recorded.catch(error => {
      looked.delete(plan.id)
      throw error
    })
    return true
  }
}
