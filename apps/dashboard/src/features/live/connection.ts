/** What the live badge says. Times are milliseconds since the epoch. */
export type Connection =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live'; readonly heardAt: number }
  | { readonly kind: 'delayed'; readonly heardAt: number }
  | { readonly kind: 'reconnecting'; readonly tries: number; readonly nextTryAt: number }
  | { readonly kind: 'offline'; readonly since: number }
  | { readonly kind: 'signed-out' }

/** Silent for longer than this, the connection is no longer called live. */
export const silenceMilliseconds = 15_000

export type ConnectionStore = ReturnType<typeof connectionStore>

/** One per client: the socket writes, the badge reads. */
export const connectionStore = () => {
  let state: Connection = { kind: 'connecting' }
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set: (next: Connection) => {
      state = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Wait before the n-th try: doubles from half a second, at most 30 s, with jitter so that not all come back at once. */
export const retryDelay = (tries: number, random: number): number =>
  Math.min(30_000, 500 * 2 ** tries) * (0.75 + random * 0.5)
