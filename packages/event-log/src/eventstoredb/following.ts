import {
  type AllStreamResolvedEvent,
  type AllStreamSubscription,
  START,
  streamNameFilter,
} from '@eventstore/db-client'
import { checkFilter } from '../check-append.ts'
import type { Filter, RecordedEvent } from '../event-log.ts'
import { matches } from '../matches.ts'
import { pause } from '../pause.ts'
import type { Connection } from './connection.ts'
import type { Frontier } from './frontier.ts'
import type { Reading } from './reading.ts'
import { type OwnStreams, positionOf, recorded } from './stored-form.ts'
import { CallEnded, isTransient } from './transient.ts'

/** Pages of 32 that a subscription looks through until it tells how far it is when nothing matched. */
const checkpointInterval = 32

/**
 * A subscription that comes back by itself: the client's own ends in silence when the server ends it, and says
 * nothing at all when its connection is half open.
 * @param silence milliseconds without an event until it is asked whether there should have been one
 */
export const following = ({
  connection,
  own,
  reads,
  frontier,
  silence,
}: {
  readonly connection: Connection
  readonly own: OwnStreams
  readonly reads: Reading
  readonly frontier: Frontier
  readonly silence: number
}) => {
  const prefixes = own.prefixes.map(prefix => own.namespace + prefix)

  return async function* follow(
    { after, filter }: { readonly after: bigint; readonly filter?: Filter },
    signal: AbortSignal,
  ): AsyncGenerator<RecordedEvent> {
    checkFilter(filter)
    let delivered = after
    // Beyond what was delivered, over long stretches in which nothing is ours.
    let resumeFrom = after
    for (let attempt = 0; !signal.aborted; attempt++) {
      const live = connection.client().subscribeToAll(
        {
          fromPosition: resumeFrom === 0n ? START : { commit: resumeFrom, prepare: resumeFrom },
          filter: streamNameFilter({
            prefixes,
            checkpointInterval,
            // Nothing may be thrown in here: nobody would catch it. What waits in the stream was not delivered yet.
            async checkpointReached(subscription, { commit }) {
              if (subscription.readableLength === 0 && commit > resumeFrom) resumeFrom = commit
            },
          }),
          requiresLeader: true,
        },
        { highWaterMark: 256 },
      )
      const watch = watched(live, () => delivered)
      const end = () => live.destroy()
      signal.addEventListener('abort', end)
      try {
        for await (const event of watch.events()) {
          const position = positionOf(event)
          if (position <= delivered) continue
          delivered = position
          resumeFrom = position
          attempt = 0
          frontier.learn(position, position)
          const ours = recorded(own, event)
          if (signal.aborted) return
          if (matches(filter, ours)) yield ours
          if (signal.aborted) return
        }
      } catch (error) {
        if (!signal.aborted && !isTransient(error)) throw error
      } finally {
        signal.removeEventListener('abort', end)
        watch.stop()
        live.destroy()
        void live.unsubscribe().catch(() => undefined)
      }
      if (!signal.aborted) await pause(attempt, signal)
    }
  }

  /** The subscription's events; it is broken off when it keeps silent although the log has twice moved on. */
  function watched(live: AllStreamSubscription, delivered: () => bigint) {
    let heard = false
    let missed = 0
    let waiting = false
    // An error that comes after we left would have no listener and end the process.
    live.on('error', () => undefined)
    const timer = setInterval(() => {
      if (heard || !waiting) {
        heard = false
        missed = 0
        return
      }
      void reads
        .head()
        .then(head => {
          if (heard || head <= delivered()) missed = 0
          else if (++missed === 2) live.destroy(new CallEnded('the subscription fell silent'))
        })
        .catch(() => undefined)
    }, silence)
    timer.unref()
    return {
      async *events(): AsyncGenerator<AllStreamResolvedEvent> {
        const iterator = live[Symbol.asyncIterator]()
        for (;;) {
          waiting = true
          const next = await iterator.next()
          waiting = false
          heard = true
          if (next.done) return
          yield next.value as AllStreamResolvedEvent
        }
      },
      stop: () => clearInterval(timer),
    }
  }
}
