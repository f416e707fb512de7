import { randomUUIDv7 } from 'node:crypto'

/** What every contender is given to store: 350 to 400 bytes as JSON, keys in order. */
export interface Noted {
  readonly actor: { readonly id: string; readonly role: string }
  readonly commandId: string
  readonly data: { readonly goal: string; readonly value: string }
  readonly id: string
  readonly organisation: string
  readonly recordedAt: string
  readonly schemaVersion: number
  readonly stream: string
  readonly type: string
  readonly version: number
}

const organisation = randomUUIDv7()
const actor = { id: randomUUIDv7(), role: 'owner' }
const goal = randomUUIDv7()

/** The events of one append: ids made as UUIDv7, as all contenders get them. */
export const noted = (stream: string, expected: number, count: number): Noted[] =>
  Array.from({ length: count }, (_, i) => ({
    actor,
    commandId: randomUUIDv7(),
    data: { goal, value: `${(expected + i) % 1_000}` },
    id: randomUUIDv7(),
    organisation,
    recordedAt: new Date().toISOString(),
    schemaVersion: 1,
    stream,
    type: 'GoalMeasured',
    version: expected + i + 1,
  }))

/** One way of keeping events, as its driver needs it. */
export interface Store {
  /** @param expected events the stream has now. Rejects when it has another number. */
  append(stream: string, expected: number, events: readonly Noted[]): Promise<unknown>
  /** All events in order, decoded; `seen` is told how many at a time and answers whether to go on. */
  readAll?(seen: (events: number) => boolean): Promise<unknown>
  /** Events as `append` would have stored them, by a shorter way. */
  fill?(events: readonly Noted[]): Promise<unknown>
  /**
   * A query for what is stored: `stream`, `version` counted from 1, and `position` where the store promises to count
   * its events without gaps. A store that is not in PostgreSQL is read instead.
   */
  readonly stored?: string
  close(): Promise<void>
}

export interface StoreOptions {
  readonly url: string
  /** Connections of a pool, where the store has one. */
  readonly connections: number
}

export type OpenStore = (options: StoreOptions) => Promise<Store>
