import { type PlanEvent, type PlanState, planStream, type Uuid } from '@plan-ledger/domain'
import type { ChangeStream, Codec, RecordedEvent } from '@plan-ledger/event-log'
import { type FeedNews, type PlanNews, type RecordedPlanEvent, resourceOf } from '@plan-ledger/graphql'
import { can, type Principal } from '@plan-ledger/identity'
import type { Announcer, Watcher } from './announcer.ts'
import { following } from './following.ts'
import { historyOf } from './plan-history.ts'
import type { MayRead } from './recorded-reads.ts'

export interface Watch {
  /** `mayRead` is asked for every event, and records what is to be recorded. */
  plan(mayRead: MayRead, plan: Uuid, after: bigint): Watcher<PlanNews>
  organisation(principal: Principal, organisation: Uuid, after: bigint): Watcher<FeedNews>
}

/** Plans a feed remembers, so that a burst reads each of them once. */
const remembered = 200

/** What is announced as people may see it: decoded once for all who watch, permission asked for every event. */
export function watch(
  announcer: Announcer,
  plans: ChangeStream<PlanEvent, PlanState>,
  codec: Codec<PlanEvent>,
  untilReachable: <T>(attempt: () => Promise<T>) => Promise<T>,
): Watch {
  const decoded = new WeakMap<RecordedEvent, Promise<RecordedPlanEvent>>()
  const decode = (recorded: RecordedEvent): Promise<RecordedPlanEvent> => {
    const known = decoded.get(recorded)
    if (known) return known
    const event = untilReachable(() => codec.decode(recorded))
    decoded.set(recorded, event)
    return event
  }
  const load = (stream: string) => untilReachable(() => plans.load(stream))

  return {
    plan(mayRead, plan, after) {
      const stream = planStream(plan)
      let newest: Awaited<ReturnType<typeof load>> | undefined
      return following(announcer.watch({ stream }, after), async recorded => {
        const event = await decode(recorded)
        // in a burst the plan is read once: events below what was read are followed by others
        if (!newest || newest.version < event.version) newest = await load(stream)
        const history = historyOf(newest)
        if (!history || !(await mayRead(history.plan))) return undefined
        return newest.version === event.version ? { event, history } : { event }
      })
    },
    organisation(principal, organisation, after) {
      const seen = new Map<string, Awaited<ReturnType<typeof load>>>()
      return following(announcer.watch({ organisation }, after), async recorded => {
        if (!can(principal, 'readFeed', { organisation }).allowed) return undefined
        let newest = seen.get(recorded.stream)
        if (!newest || newest.version < recorded.version) {
          newest = await load(recorded.stream)
          if (seen.size >= remembered) seen.clear()
          seen.set(recorded.stream, newest)
        }
        const { state } = newest
        if (!state || !can(principal, 'readPlan', resourceOf(state)).allowed) return undefined
        return { event: await decode(recorded), plan: state.id, title: state.title }
      })
    },
  }
}
