/** Codes of the driver for a connection that is not there (any more). */
const connection = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
])

/** Errors of the log that say "not now" instead of "never". */
const logged = new Set(['Overloaded', 'OutcomeUnknown', 'TimedOut'])

/**
 * Whether the same call may succeed later: the connection is lost, the server starts, stops or is full
 * (SQLSTATE classes 08, 53, 57), or a transaction lost against another (40) or took too long (25P04).
 */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (logged.has(error.name)) return true
  if (error instanceof AggregateError) return error.errors.some(isTransient)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return connection.has(code) || /^((08|40|53|57)[0-9A-Z]{3}|25P04)$/.test(code) || isTransient(error.cause)
}
