import { randomUUID } from 'node:crypto'
import { pause } from '../pause.ts'
import { within } from '../within.ts'
import { type Connection, connect, drop } from './connection.ts'

export interface Signals {
  /** Tells the other processes, if there are any; at most one message per 5 ms, of the greatest position. */
  send(position: bigint): void
  close(): Promise<void>
}

const coalesced = 5

/**
 * Hints between processes, by LISTEN and NOTIFY on a connection of their own: inside the append's transaction
 * NOTIFY would make commits queue on one lock of the whole database. Nothing depends on a hint arriving.
 *
 * Whoever begins to listen says hello, and who hears it answers once: a process that has heard of no other one keeps
 * quiet, because each message is a transaction that its own appends would wait behind.
 */
export const signals = (url: string, schema: string, onHint: (position: bigint) => void): Signals => {
  const channel = `${schema}_event`
  const own = randomUUID()
  const closing = new AbortController()
  const closed = new Promise<void>(resolve => closing.signal.addEventListener('abort', () => resolve()))
  let present: Connection | undefined
  let accompanied = false
  let greatest = 0n
  let timer: NodeJS.Timeout | undefined

  const tell = (message: string) =>
    present?.unsafe('select pg_notify($1, $2)', [channel, message], { prepare: true }).catch(() => undefined)

  const hear = (message: string) => {
    if (/^\d{1,18}$/.test(message)) return onHint(BigInt(message))
    const [, word, other] = /^(hello|here) (\S+)$/.exec(message) ?? []
    if (other === undefined || other === own) return
    accompanied = true
    if (word === 'hello') void tell(`here ${own}`)
  }

  const listen = async () => {
    for (let tries = 0; !closing.signal.aborted; tries++) {
      const lost = Promise.withResolvers<void>()
      const connection = connect({
        url,
        max: 1,
        name: 'signals',
        // a message is not there to last: it waits for no disk
        settings: { synchronous_commit: 'off' },
        onClose: lost.resolve,
        onNotify: (_, payload) => hear(payload),
      })
      try {
        await within(6_000, connection.unsafe(`listen "${channel}"`).execute())
        present = connection
        tries = 0
        void tell(`hello ${own}`)
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
    void tell(`${greatest}`)
  }

  return {
    send(position) {
      if (position > greatest) greatest = position
      if (accompanied) timer ??= setTimeout(notify, coalesced)
    },
    async close() {
      closing.abort()
      clearTimeout(timer)
      await listening
    },
  }
}
