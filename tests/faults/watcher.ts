import { createClient } from 'graphql-ws'
import WebSocket from 'ws'

/** One who watches, over a socket of their own, as the dashboard does. */
export interface Watcher {
  /** What was delivered, in its order. */
  readonly positions: readonly string[]
  /** What ended it for good: nothing should. */
  readonly failed: () => unknown
  /** How often a socket was let in. */
  readonly connected: () => number
  stop(): Promise<void>
}

/** ms. */
const patience = { ping: 2_000, pong: 5_000, answer: 3_000, longestPause: 1_000 }

/** A process that stands still takes connections and answers none. */
class Impatient extends WebSocket {
  constructor(address: string, protocols?: string | string[]) {
    super(address, protocols, { handshakeTimeout: patience.answer })
  }
}

/**
 * Subscribes at the first of the addresses, and after every lost socket at the next one, behind the last position it
 * heard of. A socket whose ping stays unanswered counts as lost.
 */
export function watcher(
  addresses: readonly string[],
  authorization: () => string,
  query: string,
  variables: { after: string; [name: string]: unknown },
): Watcher {
  const positions: string[] = []
  let failed: unknown
  let tries = 0
  let lettingIn = 0
  let open: WebSocket | undefined
  let pong: NodeJS.Timeout | undefined
  const client = createClient({
    url: () => `${addresses[tries++ % addresses.length]!.replace('http', 'ws')}/graphql`,
    webSocketImpl: Impatient,
    connectionParams: () => ({ authorization: authorization() }),
    keepAlive: patience.ping,
    connectionAckWaitTimeout: patience.answer,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: n =>
      new Promise(resolve =>
        setTimeout(resolve, Math.random() * Math.min(100 * 2 ** n, patience.longestPause)),
      ),
    on: {
      opened: socket => {
        open = socket as WebSocket
      },
      connected: () => {
        lettingIn += 1
      },
      ping: received => {
        if (received) return
        clearTimeout(pong)
        pong = setTimeout(() => open?.terminate(), patience.pong)
      },
      pong: () => clearTimeout(pong),
      closed: () => clearTimeout(pong),
    },
  })
  // what is sent again on the next socket is this very object
  const sent = { ...variables }
  client.subscribe<Record<string, { position: string }>>(
    { query, variables: sent },
    {
      next: ({ data, errors }) => {
        if (errors) failed = errors
        for (const { position } of Object.values(data ?? {})) {
          positions.push(position)
          sent.after = position
        }
      },
      error: error => {
        failed = error
      },
      complete: () => {
        failed ??= 'complete'
      },
    },
  )
  return {
    positions,
    failed: () => failed,
    connected: () => lettingIn,
    stop: async () => {
      clearTimeout(pong)
      // nobody may be there any more to take leave of
      await Promise.resolve(client.dispose()).catch(() => undefined)
    },
  }
}
