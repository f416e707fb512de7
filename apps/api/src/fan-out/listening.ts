/**
 * An iterator that yields nothing, because its messages are written elsewhere. It begins with the first `next()`, and
 * ends at once on `return()`: what was begun is told by the signal.
 * @param begin resolves never, and rejects when it can't go on
 */
export function listening(
  begin: (signal: AbortSignal) => Promise<void>,
): AsyncIterableIterator<never, undefined> {
  const ended = new AbortController()
  const done = { done: true, value: undefined } as const
  let waiting: Promise<typeof done> | undefined
  const wait = () =>
    new Promise<typeof done>((resolve, reject) => {
      ended.signal.addEventListener('abort', () => resolve(done), { once: true })
      begin(ended.signal).catch(error => {
        reject(error)
        ended.abort()
      })
    })
  return {
    async next() {
      if (ended.signal.aborted) return done
      waiting ??= wait()
      return waiting
    },
    async return() {
      ended.abort()
      return done
    },
    async throw(error) {
      ended.abort()
      throw error
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
