import type { ResolvedEvent } from '@eventstore/db-client'
import { EventRefused } from '../errors.ts'
import type { EventToAppend, RecordedEvent } from '../event-log.ts'

/** Which streams of the server are ours. */
export interface OwnStreams {
  /** Put before each stream's name on the server; `''` unless several logs share a server. */
  readonly namespace: string
  /** With what the names of our streams begin. */
  readonly prefixes: readonly string[]
}

/** Stored with an event beside its bytes: each sealed part under its subject, base64, as flat text values. */
type Metadata = Readonly<Record<string, string>>
const seal = 'seal:'

export const metadataOf = ({ sealed }: EventToAppend): Uint8Array =>
  sealed.length === 0
    ? new Uint8Array()
    : Buffer.from(
        JSON.stringify(
          Object.fromEntries(
            sealed.map(part => [
              seal + part.subject,
              Buffer.from(part.bytes.buffer, part.bytes.byteOffset, part.bytes.byteLength).toString('base64'),
            ]),
          ),
        ),
      )

/** Bytes that the server counts against its limit for one append. */
export const storedSize = ({ type, bytes, sealed }: EventToAppend): number => {
  const signs = seal.length + '"":"",'.length
  const metadata = sealed.reduce(
    (sum, part) => sum + signs + part.subject.length + 4 * Math.ceil(part.bytes.length / 3),
    sealed.length === 0 ? 0 : 1,
  )
  return bytes.length + metadata + 2 * type.length
}

const sealedOf = (metadata: unknown): RecordedEvent['sealed'] =>
  Object.entries((metadata ?? {}) as Metadata)
    .filter(([name]) => name.startsWith(seal))
    .map(([name, base64]) => ({ subject: name.slice(seal.length), bytes: Buffer.from(base64, 'base64') }))
    .sort((a, b) => (a.subject < b.subject ? -1 : 1))

export const isOwnName = (own: OwnStreams, stream: string): boolean =>
  own.prefixes.some(prefix => stream.startsWith(prefix))

/** @throws EventRefused for a stream that would not be found again */
export const serverName = (own: OwnStreams, stream: string): string => {
  if (!isOwnName(own, stream))
    throw new EventRefused(`stream ${stream} begins with none of ${own.prefixes.join(', ')}`)
  return own.namespace + stream
}

export const isOurs = (own: OwnStreams, { event }: ResolvedEvent): boolean =>
  event !== undefined && own.prefixes.some(prefix => event.streamId.startsWith(own.namespace + prefix))

/** The server's log can't be used as ours. */
export class UnusableLog extends Error {
  override readonly name = 'UnusableLog'
}

/** @throws UnusableLog for what was not written over gRPC, or by a server that does not tell positions */
export const positionOf = ({ event }: ResolvedEvent): bigint => {
  const { position, streamId } = event!
  if (!position || position.commit >= unknownPosition)
    throw new UnusableLog(
      'the server tells no position of events in a stream: it is too old, 22.10 or newer is needed',
    )
  if (position.commit !== position.prepare)
    throw new UnusableLog(
      `an event of ${streamId} was written in a transaction of the old TCP protocol: its position can't be resumed from`,
    )
  return position.commit
}
const unknownPosition = 2n ** 64n - 1n

export const recorded = (own: OwnStreams, resolved: ResolvedEvent): RecordedEvent => {
  const { id, type, streamId, revision, data, metadata } = resolved.event!
  return {
    id,
    type,
    stream: streamId.slice(own.namespace.length),
    version: Number(revision) + 1,
    position: positionOf(resolved),
    bytes: Buffer.from(data as Uint8Array),
    sealed: sealedOf(metadata),
  }
}
