import { pause } from '../pause.ts'
import { within } from '../within.ts'
import { type Connection, connect, drop, isTransient } from './connection.ts'

/** A read that takes longer than this has lost its connection. */
const longestRead = 15_000

export interface Reading {
  /** Repeats the read on a sound connection until it succeeds, the signal aborts or, without a signal, 30 s passed. */
  read<T>(query: (connection: Connection) => Promise<T>, signal?: AbortSignal): Promise<T>
  close(): Promise<void>
}

/** The connections that read. They come back by themselves, and are replaced when they fall silent. */
export const reading = (url: string): Reading => {
  const open = () =>
    connect({
      url,
      max: 4,
      name: 'reader',
      settings: { enable_seqscan: 'off', default_transaction_read_only: true },
    })
  let present = open()
  let closed = false

  const attempt = async <T>(query: (connection: Connection) => Promise<T>): Promise<T> => {
    const connection = present
    try {
      return await within(longestRead, query(connection))
    } catch (error) {
      if (isTransient(error) && connection === present && !closed) {
        present = open()
        await drop(connection)
      }
      throw error
    }
  }

  return {
    async read(query, signal) {
      const start = performance.now()
      for (let tries = 0; ; tries++) {
        if (closed) throw new Error('the event log is closed')
        try {
          return await attempt(query)
        } catch (error) {
          const patient = signal ? !signal.aborted : performance.now() - start < 30_000
          if (closed || !patient || !isTransient(error)) throw error
          await pause(tries, signal)
        }
      }
    },
    async close() {
      closed = true
      await drop(present)
    },
  }
}
