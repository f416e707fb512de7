import { pause } from '../pause.ts'
import { within } from '../within.ts'
import { type Connection, connect, drop } from './connection.ts'

export interface Signals {
  /** Tells the other processes; at most one message per 5 ms, of the greatest position. */
  send(position: bigint): void
  close(): Promise<void>
}

const coalesced = 5

/**
 * Hints between processes, by LISTEN and NOTIFY on a connection of their own: inside the append's transaction
 * NOTIFY would make commits queue on one lock of the whole database. Nothing depends on a hint arriving.
 */
export const signals = (url: string, schema: string, onHint: (position: bigint) => void): Signals => {
  const channel = `${schema}_event`
  const closing = new AbortController()
  const closed = new Promise<void>(resolve => closing.signal.addEventListener('abort', () => resolve()))
  let present: Connection | undefined
  let greatest = 0n
  let timer: NodeJS.Timeout | undefined

  const listen = async () => {
    for (let tries = 0; !closing.signal.aborted; tries++) {
      const lost = Promise.withResolvers<void>()
      const connection = connect({
        url,
        max: 1,
        name: 'signals',
        onClose: lost.resolve,
        onNotify: (_, payload) => {
          if (/^\d{1,18}$/.test(payload)) onHint(BigInt(payload))
        },
      })
      try {
        await within(6_000, connection.unsafe(`listen "${channel}"`).execute())
        present = connection
        tries = 0
        await Promise.race([lost.promise, closed])
      } catch {
        // Not there now: tried again below, and polling goes on meanwhile.
      }
      present = undefined
      await drop(connection)
      if (!closing.signal.aborted) await pause(tries, closing.signal)
    }
  }
  const listening = listen()

  const notify = () => {
    timer = undefined
    present
      ?.unsafe('select pg_notify($1, $2)', [channel, `${greatest}`], { prepare: true })
      .catch(() => undefined)
  }

  return {
    send(position) {
      if (position > greatest) greatest = position
      timer ??= setTimeout(notify, coalesced)
    },
    async close() {
      closing.abort()
      clearTimeout(timer)
      await listening
    },
  }
}
