import { setTimeout as pause } from 'node:timers/promises'

/** Takes everything that has come since the last look, so that a batch grows while the one before is written. */
export interface Inbox<T> {
  /** At most `limit` items in order; `[]` when nothing came within `patience` ms. Throws what the source threw. */
  take(limit: number, patience: number): Promise<readonly T[]>
  /** How many have come and were not taken. */
  waiting(): number
}

/**
 * ms from one small batch to the next, which gathers while events keep coming: a transaction for every few of them,
 * and that for each who follows the log, would take the processor from those who write. The first after a while is
 * taken at once.
 */
const gathering = 250
/** A batch is small that holds less than this share of what it may. */
const small = 0.1

/** Pulls `source` ahead by at most `capacity` items. The source ends when its own signal aborts. */
export function inbox<T>(source: AsyncIterable<T>, capacity: number): Inbox<T> {
  let items: T[] = []
  let failure: { readonly error: unknown } | undefined
  let ended = false
  let arrived = () => {}
  let emptied = () => {}
  let gatheredFrom = Number.NEGATIVE_INFINITY
  const ending = new AbortController()

  const pull = async () => {
    try {
      for await (const item of source) {
        items.push(item)
        arrived()
        if (items.length >= capacity)
          await new Promise<void>(resolve => {
            emptied = resolve
          })
      }
    } catch (error) {
      failure = { error }
    }
    ended = true
    ending.abort()
    arrived()
  }
  void pull()

  return {
    waiting: () => items.length,
    async take(limit, patience) {
      const rest = gatheredFrom + gathering - performance.now()
      if (rest > 0 && items.length < limit)
        await pause(rest, undefined, { signal: ending.signal }).catch(() => undefined)
      if (items.length === 0 && !ended)
        await new Promise<void>(resolve => {
          const timer = setTimeout(resolve, patience)
          arrived = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      arrived = () => {}
      const taken = items.slice(0, limit)
      items = items.slice(limit)
      if (items.length < capacity) emptied()
      gatheredFrom =
        taken.length > 0 && taken.length < limit * small ? performance.now() : Number.NEGATIVE_INFINITY
      if (taken.length === 0 && failure) throw failure.error
      return taken
    },
  }
}
