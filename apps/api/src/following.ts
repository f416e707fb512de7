import type { Watcher } from './announcer.ts'

/** Each item of a watcher as something else, leaving out what becomes `undefined`; ends as the watcher does. */
export function following<T, U>(source: Watcher<T>, become: (item: T) => Promise<U | undefined>): Watcher<U> {
  return {
    async next() {
      for (;;) {
        const { done, value } = await source.next()
        if (done) return { done: true, value: undefined }
        const item = await become(value)
        if (item !== undefined) return { done: false, value: item }
      }
    },
    async return() {
      await source.return()
      return { done: true, value: undefined }
    },
    async throw(error) {
      await source.return()
      throw error
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

/** Ends a watcher when the signal aborts. */
export function until<T>(signal: AbortSignal, watcher: Watcher<T>): Watcher<T> {
  if (signal.aborted) void watcher.return()
  else signal.addEventListener('abort', () => void watcher.return(), { once: true })
  return watcher
}
