import type { PlanEvent, PlanState } from '@plan-ledger/domain'
import type { ChangeStream, Codec, Loaded, RecordedEvent } from '@plan-ledger/event-log'
import { type FeedNews, type PlanNews, type RecordedPlanEvent, resourceOf } from '@plan-ledger/graphql'
import { historyOf } from '../plan-history.ts'
import type { Topic } from './followed.ts'
import type { Question } from './question.ts'

/** An event as subscribers are told of it, and what they must be allowed to hear it. */
export interface News {
  readonly value: PlanNews | FeedNews
  readonly asked: readonly Question[]
}

/** Answers `undefined` for an event of a plan that was never started. */
export type NewsOf = (topic: Topic, event: RecordedEvent) => Promise<News | undefined>

/** Plans that are remembered, so that a burst reads each of them once. */
const remembered = 200

/**
 * Decodes each event once for all. Whoever reads on begins with a reader of its own, for which every plan is read anew:
 * permission is asked of the plan as it is, not as somebody else once read it.
 */
export function news(
  plans: Pick<ChangeStream<PlanEvent, PlanState>, 'load'>,
  codec: Pick<Codec<PlanEvent>, 'decode'>,
  untilReachable: <T>(attempt: () => Promise<T>) => Promise<T>,
): () => NewsOf {
  const decoded = new WeakMap<RecordedEvent, Promise<RecordedPlanEvent>>()
  const decode = (recorded: RecordedEvent): Promise<RecordedPlanEvent> => {
    const event = decoded.get(recorded) ?? untilReachable(() => codec.decode(recorded))
    decoded.set(recorded, event)
    return event
  }

  return () => reader(stream => untilReachable(() => plans.load(stream)), decode)
}

function reader(
  load: (stream: string) => Promise<Loaded<PlanEvent, PlanState>>,
  decode: (recorded: RecordedEvent) => Promise<RecordedPlanEvent>,
): NewsOf {
  const newest = new Map<string, ReturnType<typeof load>>()
  const read = (stream: string) => {
    const loading = load(stream)
    newest.delete(stream)
    if (newest.size >= remembered) newest.delete(newest.keys().next().value!)
    newest.set(stream, loading)
    loading.catch(() => newest.delete(stream))
    return loading
  }
  /** The plan with that event and whatever is known to have come after it. */
  const planWith = async ({ stream, version }: RecordedEvent) => {
    for (;;) {
      const known = newest.get(stream)
      const plan = await (known ?? read(stream))
      if (plan.version >= version) return plan
      if (newest.get(stream) === known) await read(stream)
    }
  }

  return async (topic, recorded) => {
    const event = await decode(recorded)
    const history = historyOf(await planWith(recorded))
    if (!history) return undefined
    const { id: plan, title, organisation } = history.plan
    const resource = resourceOf(history.plan)
    if ('plan' in topic)
      return {
        value: { event, plan, ...(history.version === event.version && { history }) },
        asked: [{ action: 'readPlan', resource, reads: history.plan }],
      }
    return {
      value: { event, plan, title },
      asked: [
        { action: 'readFeed', resource: { organisation } },
        { action: 'readPlan', resource },
      ],
    }
  }
}
