import type { PlanEvent, PlanState } from '@plan-ledger/domain'
import type { Loaded } from '@plan-ledger/event-log'
import type { PlanHistory } from '@plan-ledger/graphql'

type LoadedPlan = Loaded<PlanEvent, PlanState>
const histories = new WeakMap<LoadedPlan, PlanHistory>()

/**
 * A plan's stream as resolvers see it; `undefined` when it has not been started. The same object for as long as
 * nothing was added, so that what is folded from it is folded once.
 */
export const historyOf = (loaded: LoadedPlan): PlanHistory | undefined => {
  const known = histories.get(loaded)
  if (known || !loaded.state) return known
  const { events, state: plan, version, position } = loaded
  const history = { events, plan, version, position }
  histories.set(loaded, history)
  return history
}
