import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'

/** A socket that many subscriptions write to, and that is written to only while its reader keeps up. */
export interface Outlet {
  /** Messages of one subscription, sent as one write. */
  write(messages: readonly Buffer[]): void
  /** More waits than is held for a reader. */
  full(): boolean
  /** Resolves when all was taken, with whether the socket is still open. */
  drained(): Promise<boolean>
}

/** Bytes. */
const held = 256 * 1_024
/** ms. */
const patience = 30_000

/** @param under what the WebSocket writes to */
export function outlet(socket: WebSocket, under: Duplex): Outlet {
  let draining: Promise<boolean> | undefined

  const open = () => socket.readyState === socket.OPEN
  const drain = () =>
    new Promise<boolean>(resolve => {
      const done = () => {
        clearTimeout(timer)
        under.off('drain', done)
        under.off('close', done)
        draining = undefined
        resolve(open())
      }
      // who reads nothing would not read a farewell either
      const timer = setTimeout(() => socket.terminate(), patience)
      under.once('drain', done)
      under.once('close', done)
    })

  return {
    write(messages) {
      if (!open()) return
      if (messages.length > 1) under.cork()
      for (const message of messages) socket.send(message, { binary: false })
      if (messages.length > 1) under.uncork()
    },
    full: () => socket.bufferedAmount > held,
    async drained() {
      if (!open()) return false
      if (!under.writableNeedDrain) return true
      draining ??= drain()
      return draining
    },
  }
}
