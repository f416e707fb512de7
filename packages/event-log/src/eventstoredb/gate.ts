/**
 * Lets work through while not too much of it is under way; the rest waits its turn. What waited on a congested
 * connection instead would run out of time there and be sent again on top.
 */
export const gate = (most: { readonly calls: number; readonly bytes: number }) => {
  let underWay = { calls: 0, bytes: 0 }
  const waiting: { readonly bytes: number; go(): void }[] = []
  const admit = () => {
    for (let next = waiting[0]; next; next = waiting[0]) {
      const { calls, bytes } = underWay
      if (calls > 0 && (calls >= most.calls || bytes + next.bytes > most.bytes)) return
      waiting.shift()
      underWay = { calls: calls + 1, bytes: bytes + next.bytes }
      next.go()
    }
  }
  return async <T>(bytes: number, work: () => Promise<T>): Promise<T> => {
    await new Promise<void>(go => {
      waiting.push({ bytes, go })
      admit()
    })
    try {
      return await work()
    } finally {
      underWay = { calls: underWay.calls - 1, bytes: underWay.bytes - bytes }
      admit()
    }
  }
}
