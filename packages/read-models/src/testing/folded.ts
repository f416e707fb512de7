import { foldPlan, type Plan, type PlanEvent, planStream } from '@plan-ledger/domain'
import type { Planning } from './plans.ts'

/** Plans as their events fold, without a table: what the tables must agree with. */
export const folded = (
  { plans }: Planning,
  ids: readonly string[],
): Promise<
  readonly { readonly plan: Plan; readonly events: readonly (PlanEvent & { position: bigint })[] }[]
> =>
  Promise.all(
    ids.map(async id => {
      const { events } = await plans.load(planStream(id))
      return { plan: foldPlan(events) as Plan, events }
    }),
  )
