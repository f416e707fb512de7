import { randomBytes } from 'node:crypto'
import { canonicalBytes, NotCanonical, readCanonical } from '@plan-ledger/integrity'
import { EventRefused, Tampered } from '../errors.ts'
import type { ClearEvent, Codec, LoggedEvent, Opening, Personal } from '../event.ts'
import type { EventToAppend, RecordedEvent } from '../event-log.ts'
import type { KeyVault } from '../key-vault.ts'
import { cachedKeys } from './key-cache.ts'
import { divide, unite } from './parts.ts'
import { keyVersionOf, type Opened, openPart, sealPart } from './seal.ts'

/** Stored for ever in every event. */
const format = 'plan-ledger/event/1'
const mostClearBytes = 16_384
const mostPartBytes = 65_536

/**
 * Between events as the domain knows them and bytes as the log keeps them: what may be known by everybody in
 * canonical form, everything else sealed with the key of the subject it belongs to.
 * @param personal whose data each field of each event type is; what is not declared is refused on writing
 * @param upcast brings an event of an older schemaVersion to the present form
 * @param random source of salts and nonces
 */
export const eventCodec = <E extends LoggedEvent>({
  vault,
  personal,
  upcast = event => event as E,
  random = randomBytes,
}: {
  readonly vault: KeyVault
  readonly personal: Personal
  readonly upcast?: (event: LoggedEvent) => E
  readonly random?: (bytes: number) => Uint8Array
}): Codec<E> => {
  const keys = cachedKeys(vault)

  const encode = async (event: E, owner: string): Promise<EventToAppend> => {
    const { clear, parts } = divide(event, owner, personal)
    const sealed: { subject: string; bytes: Uint8Array }[] = []
    const commitments: Record<string, string> = {}
    for (const [subject, part] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const bytes = storable(part, mostPartBytes)
      const key = await keys.keyFor(event.organisation, subject)
      const seal = sealPart(
        bytes,
        { organisation: event.organisation, event: event.id, subject },
        key,
        random,
      )
      sealed.push({ subject, bytes: seal.bytes })
      commitments[subject] = seal.commitment
    }
    const { id, role, onBehalfOf } = event.actor
    const bytes = storable(
      {
        actor: { id, role, onBehalfOf },
        causedBy: event.causedBy,
        commandId: event.commandId,
        data: clear,
        format,
        id: event.id,
        occurredAt: event.occurredAt,
        organisation: event.organisation,
        origin: event.origin,
        recordedAt: event.recordedAt,
        schemaVersion: event.schemaVersion,
        sealed: sealed.length > 0 ? commitments : undefined,
        stream: event.stream,
        type: event.type,
        version: event.version,
      },
      mostClearBytes,
    )
    return { id: event.id, type: event.type, bytes, sealed }
  }

  /** Every part that the event commits to, in the order of their subjects; without `opened` where the key is gone. */
  const opened = async (recorded: RecordedEvent, { organisation, sealed = {} }: ClearEvent) => {
    for (const { subject } of recorded.sealed)
      if (!Object.hasOwn(sealed, subject))
        throw new Tampered(`event ${recorded.id} commits to no part of ${subject}`)
    const parts: { readonly subject: string; readonly opened: Opened | undefined }[] = []
    for (const subject of Object.keys(sealed)) {
      const of = { organisation, event: recorded.id, subject }
      const bytes = recorded.sealed.find(part => part.subject === subject)?.bytes
      const key = await keys.keyOf(organisation, subject, bytes ? keyVersionOf(bytes) : 1)
      if (key && !bytes)
        throw new Tampered(`the part of subject ${subject} in event ${recorded.id} is missing`)
      parts.push({ subject, opened: key && bytes && openPart(bytes, of, key, sealed[subject]!) })
    }
    return parts
  }

  const openings = async (recorded: RecordedEvent): Promise<readonly Opening[]> =>
    (await opened(recorded, clear(recorded))).map(({ subject, opened }) =>
      opened ? { subject, salt: opened.salt, part: new TextDecoder().decode(opened.part) } : { subject },
    )

  const decode = async (recorded: RecordedEvent) => {
    const clear = envelopeOf(recorded)
    const parts: unknown[] = []
    for (const { opened: part } of await opened(recorded, clear))
      if (part) parts.push(readCanonical(part.part))
    const { data, reason, name } = unite(clear.data, parts)
    const { id, role, onBehalfOf } = clear.actor
    // Field by field: copying all but some is slow, and what comes of it is slow to read ever after.
    const event = {
      id: clear.id,
      organisation: clear.organisation,
      stream: clear.stream,
      version: clear.version,
      type: clear.type,
      schemaVersion: clear.schemaVersion,
      occurredAt: clear.occurredAt,
      recordedAt: clear.recordedAt,
      actor: {
        id,
        ...(name !== undefined && { name }),
        role,
        ...(onBehalfOf !== undefined && { onBehalfOf }),
      },
      ...(reason !== undefined && { reason }),
      commandId: clear.commandId,
      ...(clear.causedBy !== undefined && { causedBy: clear.causedBy }),
      origin: clear.origin,
      data,
    }
    // An erased name is absent: until returns are marked, the types don't say so.
    return { ...upcast(event as LoggedEvent), position: recorded.position }
  }

  return { encode, decode, openings, clear }
}

const clear = (recorded: RecordedEvent): ClearEvent => {
  const { format: _, ...event } = envelopeOf(recorded)
  return event
}

const envelopeOf = (recorded: RecordedEvent): ClearEvent & { readonly format: string } => {
  const event = readCanonical(recorded.bytes) as ClearEvent & { readonly format: string }
  if (event.format !== format) throw new Tampered(`event ${recorded.id} is not written as ${format}`)
  const { id, stream, version, type } = event
  if (
    id !== recorded.id ||
    stream !== recorded.stream ||
    version !== recorded.version ||
    type !== recorded.type
  )
    throw new Tampered(`event ${recorded.id} stands where its bytes do not say`)
  return event
}

const storable = (value: unknown, most: number): Uint8Array => {
  const bytes = canonicalOrRefused(value)
  if (bytes.length > most) throw new EventRefused(`${bytes.length} bytes where at most ${most} are kept`)
  return bytes
}

const canonicalOrRefused = (value: unknown): Uint8Array => {
  try {
    return canonicalBytes(value)
  } catch (error) {
    if (error instanceof NotCanonical) throw new EventRefused(error.message, { cause: error })
    throw error
  }
}
