/** Collects what is asked for within one turn of the event loop and asks for all of it at once. */
export function inOneStatement<T>(fetch: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>) {
  let waiting: { readonly ids: Set<string>; readonly found: Promise<ReadonlyMap<string, T>> } | undefined

  return async (id: string): Promise<T | undefined> => {
    if (!waiting) {
      const ids = new Set<string>()
      const found = new Promise<void>(resolve => setImmediate(resolve)).then(() => {
        waiting = undefined
        return fetch([...ids])
      })
      waiting = { ids, found }
    }
    waiting.ids.add(id)
    return (await waiting.found).get(id)
  }
}
