import type { PlanEvent } from '@plan-ledger/domain'
import { fromBase64, NotCanonical, readCanonical, type ShownEvent, unite } from '@plan-ledger/integrity'

// Every place this runs (Node, browsers) has it; the pure packages compile without their libraries.
declare const TextEncoder: new () => { encode(text: string): Uint8Array }

/** An event with its proof as it travels: bytes in base64, what was erased as `null`. */
export interface WrittenEvent {
  /** Its place in the organisation's log, counted from 0. */
  readonly index: number
  /** Its clear bytes, as they were hashed. */
  readonly entry: string
  /** From the entry's sibling up to the root's child. */
  readonly proof: readonly string[]
  readonly openings: readonly {
    readonly subject: string
    readonly salt: string | null
    readonly part: string | null
  }[]
}

/** The same as bytes; `undefined` where something is no base64. */
export const bytesOf = ({ entry, index, proof, openings }: WrittenEvent): ShownEvent | undefined => {
  const clear = fromBase64(entry)
  const hashes = proof.map(fromBase64)
  const parts = openings.map(({ subject, salt, part }) => ({
    subject,
    ...(salt !== null && part !== null && { salt: fromBase64(salt), part }),
  }))
  const whole =
    clear !== undefined &&
    hashes.every(hash => hash !== undefined) &&
    parts.every(part => !('salt' in part) || part.salt !== undefined)
  return whole ? ({ entry: clear, index, proof: hashes, openings: parts } as ShownEvent) : undefined
}

class Unreadable extends Error {}
const unreadable = (what: string): never => {
  throw new Unreadable(what)
}

/** The event with its open parts at their places, as the log's own codec reads it; `undefined` where it can't be read. */
export const eventOf = ({
  entry,
  openings,
}: Pick<WrittenEvent, 'entry' | 'openings'>): PlanEvent | undefined => {
  try {
    const clear = readCanonical(fromBase64(entry) ?? unreadable('no base64')) as PlanEvent
    const parts = openings.flatMap(({ part }) =>
      part === null ? [] : [readCanonical(new TextEncoder().encode(part))],
    )
    const { data, reason, name } = unite(clear.data as Readonly<Record<string, unknown>>, parts, unreadable)
    return {
      ...clear,
      actor: { ...clear.actor, ...(name !== undefined && { name }) },
      ...(reason !== undefined && { reason }),
      data,
    } as PlanEvent
  } catch (error) {
    if (error instanceof Unreadable || error instanceof NotCanonical) return undefined
    throw error
  }
}
