import { EventEmitter } from 'node:events'

export interface ProposedRecord {
  readonly id: string
  readonly type: string
  readonly isJson: boolean
  readonly data: Uint8Array
  readonly metadata: Uint8Array
}

export interface StoredRecord extends ProposedRecord {
  readonly stream: string
  /** Its number in its stream, counted from 0. */
  readonly revision: number
  /** Commit and prepare position alike, as for everything written over gRPC. */
  readonly position: bigint
  /** Milliseconds since 1970. */
  readonly created: number
}

/** A revision, or what else an append may expect. */
export type Expected = number | 'any' | 'none' | 'exists'

export type Written =
  | { readonly kind: 'written'; readonly revision: number; readonly position: bigint }
  | { readonly kind: 'wrong version'; readonly revision: number | undefined }
  | { readonly kind: 'deleted' }

/** Where a stream stands: `first` and `last` are revisions; of an unknown or deleted stream there is none. */
export interface StreamState {
  readonly tombstoned: boolean
  readonly first: number
  readonly last: number | undefined
}

/** Ids the server remembers where no revision is expected: a small cache, so idempotency is weak there. */
const rememberedIds = 1_000
/** Bytes a record takes beside what it holds. */
const frame = 112

/**
 * What a cluster of test servers stores: streams and the log of all of them, positions growing by the size of each
 * record. It writes records of its own in between, as a real server does.
 */
export const records = () => {
  const all: StoredRecord[] = []
  const streams = new Map<string, StoredRecord[]>()
  const truncatedBefore = new Map<string, number>()
  const tombstones = new Set<string>()
  const remembered = new Map<string, StoredRecord>()
  const appended = new EventEmitter().setMaxListeners(0)
  let end = 0n

  const store = (stream: string, events: readonly ProposedRecord[]): StoredRecord => {
    const present = streams.get(stream) ?? []
    streams.set(stream, present)
    for (const event of events) {
      const record = {
        ...event,
        stream,
        revision: present.length,
        position: end,
        created: Date.now(),
      }
      end += BigInt(frame + stream.length + sizeOf(event))
      present.push(record)
      all.push(record)
      remembered.set(event.id, record)
    }
    for (const id of remembered.keys()) {
      if (remembered.size <= rememberedIds) break
      remembered.delete(id)
    }
    return present.at(-1)!
  }

  const ownRecord = (stream: string, type: string) =>
    store(stream, [
      {
        id: crypto.randomUUID(),
        type,
        isJson: true,
        data: Buffer.from('{"of":"the server"}'),
        metadata: new Uint8Array(),
      },
    ])
  ownRecord('$epoch', '$epoch-information')
  ownRecord('$settings', '$UpdateRequested')

  const state = (stream: string): StreamState => {
    const count = streams.get(stream)?.length ?? 0
    const first = truncatedBefore.get(stream) ?? 0
    return {
      tombstoned: tombstones.has(stream),
      first,
      last: count > first ? count - 1 : undefined,
    }
  }

  /** Where the events stand already: by the revisions they would have or, with none expected, by what is remembered. */
  const placesOf = (stream: string, expected: Expected, events: readonly ProposedRecord[]) =>
    events.map((event, i) => {
      const place =
        expected === 'any' || expected === 'exists'
          ? remembered.get(event.id)
          : streams.get(stream)?.[(expected === 'none' ? 0 : expected + 1) + i]
      return place?.stream === stream && place.id === event.id ? place : undefined
    })

  const write = (stream: string, expected: Expected, events: readonly ProposedRecord[]): Written => {
    if (tombstones.has(stream)) return { kind: 'deleted' }
    const count = streams.get(stream)?.length ?? 0
    const revision = count === 0 ? undefined : count - 1
    const removed = count > 0 && state(stream).last === undefined
    const fresh = expected === revision || (expected === 'none' && (count === 0 || removed))
    const places = fresh ? [] : placesOf(stream, expected, events)
    const again = places.every(place => place) ? places.at(-1) : undefined
    const fits =
      fresh || (!places[0] && (expected === 'any' || (expected === 'exists' && count > 0 && !removed)))
    if (again) return { kind: 'written', revision: again.revision, position: again.position }
    if (!fits) return { kind: 'wrong version', revision }
    const last = store(stream, events)
    if (all.length % 37 === 0) ownRecord('$stats-127.0.0.1:2113', '$statsCollected')
    appended.emit('record')
    return { kind: 'written', revision: last.revision, position: last.position }
  }

  const fitsDelete = (stream: string, expected: Expected) => {
    const { last } = state(stream)
    return (
      expected === 'any' ||
      (expected === 'exists' && last !== undefined) ||
      (expected !== 'none' && expected === last)
    )
  }

  return {
    all: all as readonly StoredRecord[],
    /** Emits `record` after each append. */
    appended,
    state,
    write,
    stream: (stream: string): readonly StoredRecord[] => streams.get(stream) ?? [],
    /** Index in `all` of the first record at or above the position. */
    indexOf(position: bigint): number {
      let [low, high] = [0, all.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if (all[middle]!.position < position) low = middle + 1
        else high = middle
      }
      return low
    },
    /** Whether a record begins there, or the next one will. */
    isBorder(position: bigint): boolean {
      return position === end || all[this.indexOf(position)]?.position === position
    },
    /** A deleted stream reads as unknown; its revisions go on when it is written again. */
    remove(stream: string, expected: Expected): Written {
      if (tombstones.has(stream)) return { kind: 'deleted' }
      const { last } = state(stream)
      if (!fitsDelete(stream, expected)) return { kind: 'wrong version', revision: last }
      truncatedBefore.set(stream, streams.get(stream)?.length ?? 0)
      const note = ownRecord(`$$${stream}`, '$metadata')
      appended.emit('record')
      return { kind: 'written', revision: note.revision, position: note.position }
    },
    /** A stream with a tombstone can never be written again. */
    tombstone(stream: string, expected: Expected): Written {
      if (tombstones.has(stream)) return { kind: 'deleted' }
      if (!fitsDelete(stream, expected)) return { kind: 'wrong version', revision: state(stream).last }
      const note = ownRecord(stream, '$streamDeleted')
      tombstones.add(stream)
      appended.emit('record')
      return { kind: 'written', revision: note.revision, position: note.position }
    },
  }
}

export type Records = ReturnType<typeof records>

/** What the server counts against its limit for one append. */
export const sizeOf = ({ type, data, metadata }: ProposedRecord): number =>
  data.length + metadata.length + 2 * type.length
