import { randomBytes } from 'node:crypto'
import { canonicalBytes, NotCanonical, readCanonical, readJson, unite } from '@plan-ledger/integrity'
import { EventRefused, Tampered } from '../errors.ts'
import type { ClearEvent, Codec, LoggedEvent, Opening, Personal } from '../event.ts'
import type { EventToAppend, RecordedEvent } from '../event-log.ts'
import type { KeyVault, SubjectKey } from '../key-vault.ts'
import { cachedKeys } from './key-cache.ts'
import { divide } from './parts.ts'
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
  readonly vault: Pick<KeyVault, 'keyFor' | 'keyOf'>
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

  /** Every part that the event commits to, in the order of their subjects; without bytes where it was taken away. */
  const committed = (recorded: RecordedEvent, { sealed = {} }: ClearEvent): readonly Committed[] => {
    for (const { subject } of recorded.sealed)
      if (!Object.hasOwn(sealed, subject))
        throw new Tampered(`event ${recorded.id} commits to no part of ${subject}`)
    return Object.keys(sealed).map(subject => {
      const bytes = recorded.sealed.find(part => part.subject === subject)?.bytes
      return { subject, bytes, commitment: sealed[subject]!, keyVersion: bytes ? keyVersionOf(bytes) : 1 }
    })
  }

  const keysAtHand = (organisation: string, parts: readonly Committed[]) => {
    const held = parts.map(({ subject, keyVersion }) => keys.held(organisation, subject, keyVersion))
    return held.includes(undefined) ? undefined : held
  }

  /** Keys of parts, waited for only where not all are at hand. Undefined is one that is gone. */
  const keysOf = (organisation: string, parts: readonly Committed[]) =>
    keysAtHand(organisation, parts) ??
    Promise.all(parts.map(({ subject, keyVersion }) => keys.keyOf(organisation, subject, keyVersion)))

  const opened = (
    recorded: RecordedEvent,
    organisation: string,
    { subject, bytes, commitment }: Committed,
    key: SubjectKey | undefined,
  ): Opened | undefined => {
    if (!key) return undefined
    if (!bytes) throw new Tampered(`the part of subject ${subject} in event ${recorded.id} is missing`)
    return openPart(bytes, { organisation, event: recorded.id, subject }, key, commitment)
  }

  const openings = async (recorded: RecordedEvent): Promise<readonly Opening[]> => {
    const envelope = envelopeOf(recorded)
    const parts = committed(recorded, envelope)
    const keys = await keysOf(envelope.organisation, parts)
    return parts.map((part, i) => {
      const open = opened(recorded, envelope.organisation, part, keys[i])
      return {
        subject: part.subject,
        ...(open && { salt: open.salt, part: new TextDecoder().decode(open.part) }),
      }
    })
  }

  const decoded = (
    recorded: RecordedEvent,
    clear: ClearEvent,
    parts: readonly Committed[],
    keys: readonly (SubjectKey | undefined)[],
  ) => {
    const read: unknown[] = []
    const erased: string[] = []
    for (const [i, part] of parts.entries()) {
      const open = opened(recorded, clear.organisation, part, keys[i])
      // whoever committed to these bytes wrote them so: that they can be read is all that is left to see
      if (open) read.push(readJson(open.part))
      else erased.push(part.subject)
    }
    const event = eventOf(clear, read, erased, recorded.position)
    const present = upcast(event)
    return 'position' in present
      ? (present as E & { readonly position: bigint })
      : { ...present, position: recorded.position }
  }

  const decode = async (recorded: RecordedEvent) => {
    const clear = envelopeOf(recorded)
    const parts = committed(recorded, clear)
    return decoded(recorded, clear, parts, await keysOf(clear.organisation, parts))
  }

  const decodeNow = (recorded: RecordedEvent) => {
    const clear = envelopeOf(recorded)
    const parts = committed(recorded, clear)
    const keys = keysAtHand(clear.organisation, parts)
    return keys && decoded(recorded, clear, parts, keys)
  }

  return { encode, decode, decodeNow, openings, clear, forget: keys.forget }
}

interface Committed {
  readonly subject: string
  readonly bytes: Uint8Array | undefined
  /** Base64. */
  readonly commitment: string
  readonly keyVersion: number
}

/**
 * Field by field: copying all but some is slow, and what comes of it is slow to read ever after. What was erased is
 * absent, and `erased` says whose words are: to make of it what the types promise is the upcast's.
 */
const eventOf = (
  clear: ClearEvent,
  parts: readonly unknown[],
  erased: readonly string[],
  position: bigint,
): LoggedEvent & { readonly position: bigint } => {
  const { data, reason, name } = unite(clear.data, parts, tampered)
  const { id, role, onBehalfOf } = clear.actor
  const actor: Record<string, unknown> = { id }
  if (name !== undefined) actor.name = name
  actor.role = role
  if (onBehalfOf !== undefined) actor.onBehalfOf = onBehalfOf
  const event: Record<string, unknown> = {
    id: clear.id,
    organisation: clear.organisation,
    stream: clear.stream,
    version: clear.version,
    type: clear.type,
    schemaVersion: clear.schemaVersion,
    occurredAt: clear.occurredAt,
    recordedAt: clear.recordedAt,
    actor,
  }
  if (reason !== undefined) event.reason = reason
  event.commandId = clear.commandId
  if (clear.causedBy !== undefined) event.causedBy = clear.causedBy
  event.origin = clear.origin
  event.data = data
  if (erased.length > 0) event.erased = erased
  event.position = position
  return event as unknown as LoggedEvent & { readonly position: bigint }
}

const tampered = (what: string): never => {
  throw new Tampered(what)
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
