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

/** Names of plans that were read anew once: from then on each event is heard of, and what is held is enough. */
const remembered = 10_000

/**
 * Whoever reads on begins with a reader of its own, for which every plan is read anew:
 * permission is asked of the plan as it is, not as somebody else once read it.
 */
export function news(
  plans: Pick<ChangeStream<PlanEvent, PlanState>, 'load' | 'held'>,
  codec: Pick<Codec<PlanEvent>, 'decode'>,
  untilReachable: <T>(attempt: () => Promise<T>) => Promise<T>,
): () => NewsOf {
  return () =>
    reader(
      stream => untilReachable(() => plans.load(stream)),
      plans.held,
      recorded => untilReachable(() => codec.decode(recorded)),
    )
}

function reader(
  load: (stream: string) => Promise<Loaded<PlanEvent, PlanState>>,
  held: (stream: string) => Loaded<PlanEvent, PlanState> | undefined,
  decode: (recorded: RecordedEvent) => Promise<RecordedPlanEvent>,
): NewsOf {
  const loading = new Map<string, ReturnType<typeof load>>()
  const known = new Set<string>()
  const read = (stream: string) => {
    const reading = loading.get(stream) ?? load(stream).finally(() => loading.delete(stream))
    loading.set(stream, reading)
    return reading
  }
  /** The plan with that event and whatever is known to have come after it. */
  const planWith = async ({ stream, version }: RecordedEvent) => {
    for (;;) {
      const plan = (known.has(stream) && held(stream)) || (await read(stream))
      if (plan.version < version) {
        known.delete(stream)
        continue
      }
      if (known.size >= remembered) known.clear()
      known.add(stream)
      return plan
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
