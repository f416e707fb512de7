import { setTimeout } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import { VersionConflict } from './errors.ts'
import type { Codec, LoggedEvent } from './event.ts'
import type { EventLog, EventToAppend, RecordedEvent } from './event-log.ts'

/** A stream as read so far: its events, their fold, and the commands already answered. */
export interface Loaded<E, S> {
  readonly events: readonly (E & { readonly position: bigint })[]
  readonly state: S
  readonly version: number
  /** Position of its last event; 0n when there is none. */
  readonly position: bigint
}

/** What the shell knows about a command besides what it says. */
export interface CommandMeta<E extends LoggedEvent = LoggedEvent> {
  readonly organisation: string
  readonly stream: string
  readonly commandId: string
  /** Subject whose key seals what is said. For a new plan its owner, else the state's. */
  readonly owner: string
  readonly actor: E['actor']
  readonly occurredAt?: string
  readonly reason?: NonNullable<E['reason']>
  readonly origin: E['origin']
  readonly causedBy?: string
  /** When given and the stream has moved on, the answer is a conflict instead of a second decision. */
  readonly expectedVersion?: number
}

export type Changed<E, S, R> =
  | {
      readonly kind: 'done'
      readonly loaded: Loaded<E, S>
      readonly recorded: readonly E[]
      readonly repeated: boolean
    }
  | { readonly kind: 'rejected'; readonly rejected: R; readonly loaded: Loaded<E, S> }
  | { readonly kind: 'conflict'; readonly expectedVersion: number; readonly loaded: Loaded<E, S> }

/** What a decision makes: what happened, before who, when and why are added. */
export interface EventBody<E extends LoggedEvent> {
  readonly type: E['type']
  readonly data: object
  readonly causedBy?: string
}

/** What a decision is told besides the state; a decision never reads a clock. */
export interface DecisionFacts<E extends LoggedEvent> {
  readonly now: string
  readonly occurredAt?: string
  readonly actor: E['actor']
  readonly reason?: NonNullable<E['reason']>
}

export interface ChangeStream<E extends LoggedEvent, S> {
  /** The stream as it is now. */
  load(stream: string): Promise<Loaded<E, S>>
  /** The stream as it was last seen here, without a look at the log: others may have moved it on. */
  held(stream: string): Loaded<E, S> | undefined
  /** Several streams as they are now, by their names: read at once. */
  loadMany(streams: readonly string[]): Promise<ReadonlyMap<string, Loaded<E, S>>>
  /**
   * Decides on the present state and appends; decides again on a newer state when somebody was faster. A command
   * whose `commandId` the stream knows is answered with its first events.
   * @throws Overloaded, OutcomeUnknown, EventRefused, SubjectErased
   */
  change<R extends { readonly rejected: unknown }>(
    meta: CommandMeta<E>,
    decide: (state: S, facts: DecisionFacts<E>) => readonly EventBody<E>[] | R,
  ): Promise<Changed<E, S, R>>
  /** Drops all that is kept in memory: some of it can't be read any more. */
  forget(): void
}

/** What was decided and is not yet in the log. */
interface Decided<E extends LoggedEvent> {
  readonly kind: 'append'
  readonly now: string
  readonly bodies: readonly EventBody<E>[]
}

/** As often as a command loses against others before it is answered as a conflict. */
const mostAttempts = 20

/**
 * Loads, decides, appends: the only way events are made.
 * @param fold many events at once, where that costs less than one after another; by default by `evolve`
 * @param clock the present instant, RFC 3339, UTC, three decimals
 * @param newId a new UUIDv7
 * @param schemaVersions schemaVersion by event type; 1 where none is given
 * @param mostEvents how many events of all loaded streams are kept in memory
 */
export const changeStream = <E extends LoggedEvent, S>({
  log,
  codec,
  evolve,
  fold = (state, events) => events.reduce(evolve, state),
  initial,
  clock,
  newId,
  schemaVersions = {},
  mostEvents = 200_000,
}: {
  readonly log: EventLog
  readonly codec: Codec<E>
  readonly evolve: (state: S, event: E) => S
  readonly fold?: (state: S, events: readonly E[]) => S
  readonly initial: S
  readonly clock: () => string
  readonly newId: () => string
  readonly schemaVersions?: Readonly<Record<string, number>>
  readonly mostEvents?: number
}): ChangeStream<E, S> => {
  type Known = Loaded<E, S>
  const nothing: Known = { events: [], state: initial, version: 0, position: 0n }
  const loaded = new LRUCache<string, Known>({
    maxSize: mostEvents,
    sizeCalculation: known => known.events.length + 1,
  })
  const inTurn = oneAfterAnother()
  /** What was begun before something was forgotten is not kept after it. */
  let forgotten = 0

  const withMore = (known: Known, more: Known['events']): Known => ({
    events: [...known.events, ...more],
    state: fold(known.state, more),
    version: known.version + more.length,
    position: more.at(-1)?.position ?? known.position,
  })

  const keep = (stream: string, known: Known, since: number): Known => {
    if (since !== forgotten) return known
    const kept = loaded.peek(stream)
    if (known.version > (kept?.version ?? 0)) loaded.set(stream, known)
    return known
  }

  const load = async (stream: string): Promise<Known> => {
    const since = forgotten
    const known = loaded.get(stream) ?? nothing
    const more: (E & { readonly position: bigint })[] = []
    for await (const recorded of log.read(stream, { from: known.version + 1 }))
      more.push(await codec.decode(recorded))
    return more.length === 0 ? known : keep(stream, withMore(known, more), since)
  }

  const loadMany = async (streams: readonly string[]): Promise<ReadonlyMap<string, Known>> => {
    const since = forgotten
    const known = new Map(streams.map(stream => [stream, loaded.get(stream) ?? nothing]))
    const more = new Map<string, RecordedEvent[]>()
    const rests = Array.from(known, ([stream, { version }]) => ({ stream, from: version + 1 }))
    for await (const recorded of log.readMany(rests)) {
      const of = more.get(recorded.stream)
      if (of) of.push(recorded)
      else more.set(recorded.stream, [recorded])
    }
    // Decoded side by side, so that their keys are asked for together too.
    await Promise.all(
      Array.from(more, async ([stream, recorded]) => {
        const events = await Promise.all(recorded.map(event => codec.decode(event)))
        known.set(stream, keep(stream, withMore(known.get(stream) ?? nothing, events), since))
      }),
    )
    return known
  }

  const encoded = (meta: CommandMeta<E>, present: Known, now: string, bodies: readonly EventBody<E>[]) =>
    Promise.all(
      bodies.map(({ type, data, causedBy = meta.causedBy }, i) =>
        codec.encode(
          {
            id: newId(),
            organisation: meta.organisation,
            stream: meta.stream,
            version: present.version + i + 1,
            type,
            schemaVersion: schemaVersions[type] ?? 1,
            occurredAt: meta.occurredAt ?? now,
            recordedAt: now,
            actor: meta.actor,
            ...(meta.reason && { reason: meta.reason }),
            commandId: meta.commandId,
            ...(causedBy && { causedBy }),
            origin: meta.origin,
            data,
          } as LoggedEvent as E,
          meta.owner,
        ),
      ),
    )

  const append = async (
    stream: string,
    present: Known,
    events: readonly EventToAppend[],
    since: number,
  ): Promise<Known> => {
    const { version, position } = await log.append(stream, present.version, events)
    const only = events.length === 1 ? events[0]! : undefined
    // The position of each of several is the store's to say.
    if (!only) return load(stream)
    return keep(
      stream,
      withMore(present, [await codec.decode({ ...only, stream, version, position })]),
      since,
    )
  }

  const change = async <R extends { readonly rejected: unknown }>(
    meta: CommandMeta<E>,
    decide: (state: S, facts: DecisionFacts<E>) => readonly EventBody<E>[] | R,
  ): Promise<Changed<E, S, R>> => {
    const { stream, commandId, expectedVersion, actor, occurredAt, reason } = meta
    const since = forgotten
    const about = { actor, ...(occurredAt && { occurredAt }), ...(reason && { reason }) }
    const decideOn = (present: Known): Changed<E, S, R> | Decided<E> => {
      const before = present.events.filter(event => event.commandId === commandId)
      if (before.length > 0) return { kind: 'done', loaded: present, recorded: before, repeated: true }
      if (expectedVersion !== undefined && expectedVersion !== present.version)
        return { kind: 'conflict', expectedVersion, loaded: present }
      const now = latest(clock(), present.events.at(-1)?.recordedAt)
      const decision = decide(present.state, { now, ...about })
      if ('rejected' in decision) return { kind: 'rejected', rejected: decision, loaded: present }
      if (decision.length === 0) return { kind: 'done', loaded: present, recorded: [], repeated: false }
      return { kind: 'append', now, bodies: decision }
    }
    const appended = async (present: Known, { now, bodies }: Decided<E>): Promise<Changed<E, S, R>> => {
      const after = await append(stream, present, await encoded(meta, present, now, bodies), since)
      const recorded = after.events.slice(present.version, present.version + bodies.length)
      return { kind: 'done', loaded: after, recorded, repeated: false }
    }

    // what was last seen here is as good as new if the append succeeds, which proves it; every other answer is given
    // on what the log says now
    const held = loaded.get(stream)
    const answer = held && decideOn(held)
    if (answer?.kind === 'append')
      try {
        return await appended(held!, answer)
      } catch (error) {
        if (!(error instanceof VersionConflict)) throw error
      }
    for (let attempt = 1; ; attempt++) {
      const present = await load(stream)
      const answer = decideOn(present)
      if (answer.kind !== 'append') return answer
      try {
        return await appended(present, answer)
      } catch (error) {
        if (!(error instanceof VersionConflict)) throw error
        if (attempt === mostAttempts)
          return { kind: 'conflict', expectedVersion: present.version, loaded: await load(stream) }
        await setTimeout(Math.random() * Math.min(2 ** attempt, 100))
      }
    }
  }

  return {
    load,
    held: stream => loaded.get(stream),
    loadMany,
    forget() {
      forgotten += 1
      loaded.clear()
    },
    change: (meta, decide) => inTurn(meta.stream, () => change(meta, decide)),
  }
}

/** Within the process, changes of one stream wait for each other instead of conflicting. */
const oneAfterAnother = () => {
  const last = new Map<string, Promise<unknown>>()
  return <T>(stream: string, work: () => Promise<T>): Promise<T> => {
    const turn = (last.get(stream) ?? Promise.resolve()).then(work, work)
    last.set(stream, turn)
    const leave = () => {
      if (last.get(stream) === turn) last.delete(stream)
    }
    turn.then(leave, leave)
    return turn
  }
}

// Instants have one fixed form, so their text is ordered as they are.
const latest = (now: string, last: string | undefined) => (last !== undefined && last > now ? last : now)
