import type { Uuid } from '@plan-ledger/domain'
import type { Context } from '../context.ts'

/** Whether an event belongs to a plan: a plan does not remember the ids of its events, its history does. */
export const ownEntries = async (plan: Uuid, ctx: Context): Promise<(event: Uuid) => boolean> => {
  const history = await ctx.loadPlan(plan)
  const own = new Set(history?.events.map(event => event.id))
  return event => own.has(event)
}
