import type { EventToAppend } from './event-log.ts'

/**
 * Whether an append that comes again brings what was stored (A6). Sealed parts aren't compared: the bytes hold
 * a commitment to each, and a part may have been erased since.
 */
export const sameEvent = (stored: EventToAppend, again: EventToAppend): boolean =>
  stored.id === again.id && stored.type === again.type && Buffer.compare(stored.bytes, again.bytes) === 0
