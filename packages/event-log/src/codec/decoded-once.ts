import type { Codec, LoggedEvent } from '../event.ts'
import type { RecordedEvent } from '../event-log.ts'

/** What was opened stays in memory as long as keys do, and no longer: an erasure must take effect. */
const longest = 5 * 60_000

/**
 * The same codec for many who follow one log: they are given the same recorded events, and each of those is opened
 * once for all of them. What it gives is shared and must not be changed.
 */
export const decodedOnce = <E extends LoggedEvent>(
  codec: Codec<E>,
  now: () => number = () => performance.now(),
): Codec<E> => {
  type Decoded = E & { readonly position: bigint }
  let decoded = new WeakMap<RecordedEvent, Decoded>()
  let since = now()
  const known = (recorded: RecordedEvent) => {
    if (now() - since > longest) {
      decoded = new WeakMap()
      since = now()
    }
    return decoded.get(recorded)
  }
  const keep = (recorded: RecordedEvent, event: Decoded) => {
    decoded.set(recorded, event)
    return event
  }
  const decodeNow = (recorded: RecordedEvent) => {
    const before = known(recorded)
    if (before) return before
    const event = codec.decodeNow(recorded)
    return event && keep(recorded, event)
  }
  return {
    ...codec,
    forget(organisation, subject) {
      codec.forget(organisation, subject)
      decoded = new WeakMap()
    },
    decodeNow,
    decode: async recorded => decodeNow(recorded) ?? keep(recorded, await codec.decode(recorded)),
  }
}
