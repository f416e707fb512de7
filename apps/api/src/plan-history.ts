import type { PlanEvent, PlanState } from '@plan-ledger/domain'
import type { Loaded } from '@plan-ledger/event-log'
import type { PlanHistory } from '@plan-ledger/graphql'
import type { Resource } from '@plan-ledger/identity'

/** What permission to a plan depends on. */
export const resourceOf = ({ organisation, owner, coach }: NonNullable<PlanState>): Resource => ({
  organisation,
  owner,
  coach: coach?.id,
})

/** A plan's stream as resolvers see it; `undefined` when it has not been started. */
export const historyOf = (loaded: Loaded<PlanEvent, PlanState>): PlanHistory | undefined =>
  loaded.state && {
    events: loaded.events,
    plan: loaded.state,
    version: loaded.version,
    position: loaded.position,
  }
