import { VersionConflict } from './errors.ts'
import type { Append, EventLog, RecordedEvent } from './event-log.ts'

/** The copy holds something else than the log it was made of. */
export class LogsDiffer extends Error {
  override readonly name = 'LogsDiffer'
}

/** How far a step has come; positions are those of the log that is copied. */
export interface CopyProgress {
  readonly step: 'comparing' | 'copying' | 'verifying'
  /** Events this step has dealt with. */
  readonly events: number
  readonly position: bigint
  readonly head: bigint
}

export interface Copied {
  /** Events that the copy held already: found equal. */
  readonly present: number
  /** Events copied and, afterwards, read from both logs and found equal. */
  readonly copied: number
}

/** How far the two logs have been found equal. */
interface Place {
  readonly original: bigint
  readonly copy: bigint
}

const page = 1_000
/** One stream's events that stand side by side go into one append; so much fits every store. */
const run = { events: 500, bytes: 524_288 }
/** Appends that go together where the store can do that. */
const together = { events: 1_000, bytes: 2_097_152 }

/**
 * Copies a log into another, every event in its order. What the copy holds already is compared first, so that a run
 * that was interrupted is taken up again; what was copied is read again from both and compared byte by byte.
 * @param severalStreams whether the copy's store can append to several streams at once
 * @throws LogsDiffer
 */
export const copyLog = async ({
  from,
  to,
  severalStreams,
  onProgress = () => undefined,
  signal,
}: {
  readonly from: EventLog
  readonly to: EventLog
  readonly severalStreams: boolean
  readonly onProgress?: (progress: CopyProgress) => void
  readonly signal?: AbortSignal
}): Promise<Copied> => {
  const tell = (step: CopyProgress['step'], head: bigint) => {
    let events = 0
    return (count: number, position: bigint) => {
      signal?.throwIfAborted()
      events += count
      onProgress({ step, events, position, head: position > head ? position : head })
    }
  }

  /** Goes through both logs side by side until the copy ends. */
  const compare = async (step: CopyProgress['step'], begin: Place) => {
    const told = tell(step, await from.head())
    const originals = eventsOf(from, begin.original)
    let place = begin
    let equal = 0
    try {
      for await (const copy of eventsOf(to, begin.copy)) {
        const { value: original } = await originals.next()
        if (!original) throw new LogsDiffer(`the copy holds more: ${inWords(copy)}`)
        if (!areEqual(original, copy))
          throw new LogsDiffer(`where the log has ${inWords(original)}, the copy has ${inWords(copy)}`)
        place = { original: original.position, copy: copy.position }
        equal++
        told(1, original.position)
      }
    } finally {
      await originals.return(undefined)
    }
    return { place, equal }
  }

  const copy = async (begin: bigint): Promise<number> => {
    const told = tell('copying', await from.head())
    let copied = 0
    for (let after = begin; ; ) {
      const { events, position, atHead } = await from.readAll({ after, limit: page })
      for (const appends of severalStreams ? unitsOf(runsOf(events)) : runsOf(events).map(each => [each])) {
        await put(to, appends)
        const count = appends.reduce((sum, append) => sum + append.events.length, 0)
        copied += count
        told(count, position)
      }
      if (atHead) return copied
      after = position
    }
  }

  let { place, equal: present } = await compare('comparing', { original: 0n, copy: 0n })
  let copied = 0
  for (;;) {
    const more = await copy(place.original)
    if (more === 0) return { present, copied }
    const verified = await compare('verifying', place)
    if (verified.equal !== more)
      throw new LogsDiffer(`${more} events were copied, ${verified.equal} of them are in the copy`)
    place = verified.place
    copied += more
  }
}

async function* eventsOf(log: EventLog, begin: bigint): AsyncGenerator<RecordedEvent, undefined> {
  for (let after = begin; ; ) {
    const { events, position, atHead } = await log.readAll({ after, limit: page })
    yield* events
    if (atHead) return
    after = position
  }
}

const put = async (to: EventLog, appends: readonly Append[]) => {
  try {
    const only = appends.length === 1 ? appends[0]! : undefined
    if (only) await to.append(only.stream, only.expectedVersion, only.events)
    else await to.appendMany(appends)
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error
    throw new LogsDiffer(`somebody else writes to the copy: ${error.message}`, { cause: error })
  }
}

const bytesOf = ({ bytes, sealed }: RecordedEvent) =>
  sealed.reduce((sum, part) => sum + part.bytes.length, bytes.length)

interface Run extends Append {
  readonly events: RecordedEvent[]
  bytes: number
}

const runsOf = (events: readonly RecordedEvent[]): readonly Run[] => {
  const runs: Run[] = []
  for (const event of events) {
    const last = runs.at(-1)
    const bytes = bytesOf(event)
    if (last?.stream === event.stream && last.events.length < run.events && last.bytes + bytes <= run.bytes) {
      last.events.push(event)
      last.bytes += bytes
    } else runs.push({ stream: event.stream, expectedVersion: event.version - 1, events: [event], bytes })
  }
  return runs
}

/** Runs that can go together: in order, no stream twice. */
const unitsOf = (runs: readonly Run[]): readonly (readonly Run[])[] => {
  const units: Run[][] = []
  let [events, bytes] = [0, 0]
  for (const next of runs) {
    const unit = units.at(-1)
    events += next.events.length
    bytes += next.bytes
    const fits = unit && events <= together.events && bytes <= together.bytes
    if (fits && !unit.some(({ stream }) => stream === next.stream)) unit.push(next)
    else {
      units.push([next])
      ;[events, bytes] = [next.events.length, next.bytes]
    }
  }
  return units
}

const areEqual = (original: RecordedEvent, copy: RecordedEvent): boolean =>
  original.stream === copy.stream &&
  original.version === copy.version &&
  original.id === copy.id &&
  original.type === copy.type &&
  Buffer.compare(original.bytes, copy.bytes) === 0 &&
  original.sealed.length === copy.sealed.length &&
  original.sealed.every(
    (part, i) =>
      part.subject === copy.sealed[i]!.subject && Buffer.compare(part.bytes, copy.sealed[i]!.bytes) === 0,
  )

const inWords = ({ id, stream, version }: RecordedEvent) => `event ${id}, number ${version} of ${stream}`
