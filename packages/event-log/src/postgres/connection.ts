import postgres, { type Options, type Sql } from 'postgres'
import { TimedOut } from '../within.ts'

export type Connection = Sql<{ bigint: bigint }>
type Settings = { [setting: string]: string | number | boolean }

/** As long as a connection may take to come about. */
const connecting = 5_000

export interface ConnectionOptions {
  readonly url: string
  readonly max: number
  readonly name: string
  readonly settings?: Settings
  readonly onClose?: () => void
  readonly onNotify?: (channel: string, payload: string) => void
}

/**
 * Connections as the log needs them: int8 is bigint, none ends by itself after half an hour (long-lived ones
 * carry locks and LISTEN), no extra query for array types, a quick return after a lost connection.
 */
export const connect = ({
  url,
  max,
  name,
  settings = {},
  onClose,
  onNotify,
}: ConnectionOptions): Connection => {
  const options: Options<{ bigint: typeof postgres.BigInt }> = {
    max,
    types: { bigint: postgres.BigInt },
    fetch_types: false,
    max_lifetime: null,
    connect_timeout: connecting / 1_000,
    backoff: attempt => Math.min(0.02 * 2 ** attempt, 1),
    onnotice: () => undefined,
    ...(onClose && { onclose: onClose }),
    connection: { application_name: `plan-ledger ${name}`, ...settings },
  }
  // The driver knows this option but doesn't declare it; its own listen() gives up when the server stays away.
  return postgres(url, { ...options, ...(onNotify && { onnotify: onNotify }) } as typeof options)
}

/** Ends it now: whatever is under way on it fails. */
export const drop = (connection: Connection | undefined) =>
  connection?.end({ timeout: 0 }).catch(() => undefined) ?? Promise.resolve()

/** SQLSTATE, if the server itself refused; errors of connections carry words or errno instead. */
export const sqlState = (error: unknown): string | undefined => {
  const code = error instanceof postgres.PostgresError ? error.code : undefined
  return code && /^[0-9A-Z]{5}$/.test(code) ? code : undefined
}

/**
 * Whether the same call may succeed later: the connection was lost, the server is stopping, starting, full, or
 * waited too long for a lock. Anything but a plain refusal of the statement counts.
 */
export const isTransient = (error: unknown): boolean => {
  const state = sqlState(error)
  if (state) return /^(08|25|40|53|55|57|58|XX)/.test(state)
  return (
    error instanceof TimedOut || (error instanceof Error && 'code' in error && typeof error.code === 'string')
  )
}
