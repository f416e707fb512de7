import { type Client, createClient } from 'graphql-ws'
import type { Session } from '../../graphql/session.ts'
import { type ConnectionStore, retryDelay } from './connection.ts'

const keepAliveMilliseconds = 10_000
const pongMilliseconds = 5_000

export interface LiveSocket {
  readonly client: Client
  /** Until it is time for another try: longer each time, and the badge says so meanwhile. */
  readonly wait: () => Promise<void>
  /** Cuts the present wait short. */
  readonly retryNow: () => void
}

interface Keeper {
  readonly fresh: () => Promise<Session>
  readonly current: () => Promise<Session>
}

/**
 * A socket that never gives up: retries for ever with growing waits, cut short when the browser is online or visible
 * again; closes itself when a ping stays unanswered; asks for a fresh token at every connect.
 */
export const liveSocket = (session: Keeper, connection: ConnectionStore): LiveSocket => {
  let wake: (() => void) | undefined
  let open: WebSocket | undefined
  let pong: ReturnType<typeof setTimeout> | undefined
  let tries = 0
  let refusals = 0

  const heard = () => connection.set({ kind: 'live', heardAt: Date.now() })
  const retryNow = () => wake?.()

  const untilNextTry = async () => {
    const delay = retryDelay(Math.min(tries, 8), Math.random())
    tries += 1
    if (!navigator.onLine) connection.set({ kind: 'offline', since: Date.now() })
    else if (refusals > 1) connection.set({ kind: 'signed-out' })
    else connection.set({ kind: 'reconnecting', tries, nextTryAt: Date.now() + delay })
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, delay)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    wake = undefined
  }
  let waiting: Promise<void> | undefined
  /** One wait for all who wait. */
  const wait = () => {
    waiting ??= untilNextTry().finally(() => {
      waiting = undefined
    })
    return waiting
  }

  const client = createClient({
    url: async () => (await session.current()).socket,
    connectionParams: async () => ({ authorization: `Bearer ${(await session.fresh()).token}` }),
    lazy: true,
    lazyCloseTimeout: 3_000,
    keepAlive: keepAliveMilliseconds,
    connectionAckWaitTimeout: 5_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: wait,
    on: {
      opened: socket => {
        open = socket as WebSocket
      },
      connected: () => {
        tries = 0
        refusals = 0
        heard()
      },
      message: () => {
        heard()
      },
      ping: received => {
        if (received) return
        clearTimeout(pong)
        pong = setTimeout(() => open?.close(4408, 'No answer to a ping'), pongMilliseconds)
      },
      pong: received => {
        if (!received) return
        clearTimeout(pong)
        heard()
      },
      closed: event => {
        clearTimeout(pong)
        const code = (event as CloseEvent | undefined)?.code
        refusals = code === 4401 || code === 4403 ? refusals + 1 : refusals
        if (!navigator.onLine) connection.set({ kind: 'offline', since: Date.now() })
      },
    },
  })

  window.addEventListener('online', retryNow)
  window.addEventListener('offline', () => connection.set({ kind: 'offline', since: Date.now() }))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') retryNow()
  })
  return { client, wait, retryNow }
}
