import {
  CancelledError,
  DeadlineExceededError,
  NotLeaderError,
  TimeoutError,
  UnavailableError,
} from '@eventstore/db-client'
import { TimedOut } from '../within.ts'

/** The server ended a call that should have gone on; it says no more than that. */
export class CallEnded extends Error {
  override readonly name = 'CallEnded'
}

/** The server did not take the append on, or not in time: what became of it is to be found out by sending it again. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken'
}

const classes = [
  CallEnded,
  NotTaken,
  TimedOut,
  UnavailableError,
  CancelledError,
  DeadlineExceededError,
  TimeoutError,
  NotLeaderError,
]

/** Told by their words alone: servers that are busy or starting, channels and calls that are gone, no node found. */
export const passing =
  /server is (too )?busy|server is not ready|no leader info|channel has been shut down|failed to discover|premature close|cancelled on client|rst_stream|write after end/i

/** gRPC's own codes: cancelled, deadline exceeded, aborted, unavailable. */
const passingCodes: readonly unknown[] = [1, 4, 10, 14]

/** Whether the same call may succeed later, on this or another node. */
export const isTransient = (error: unknown): boolean =>
  error instanceof Error &&
  (classes.some(kind => error instanceof kind) || passing.test(error.message) || isPassingRaw(error))

/** Errors of calls of our own come as gRPC made them. */
const isPassingRaw = (error: Error & { code?: unknown; metadata?: { getMap?(): Record<string, unknown> } }) =>
  passingCodes.includes(error.code) || error.metadata?.getMap?.().exception === 'not-leader'
