/** Takes everything that has come since the last look, so that a batch grows while the one before is written. */
export interface Inbox<T> {
  /** At most `limit` items in order; `[]` when nothing came within `patience` ms. Throws what the source threw. */
  take(limit: number, patience: number): Promise<readonly T[]>
  /** How many have come and were not taken. */
  waiting(): number
}

/** Pulls `source` ahead by at most `capacity` items. The source ends when its own signal aborts. */
export function inbox<T>(source: AsyncIterable<T>, capacity: number): Inbox<T> {
  let items: T[] = []
  let failure: { readonly error: unknown } | undefined
  let ended = false
  let arrived = () => {}
  let emptied = () => {}

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
    arrived()
  }
  void pull()

  return {
    waiting: () => items.length,
    async take(limit, patience) {
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
      if (taken.length === 0 && failure) throw failure.error
      return taken
    },
  }
}
