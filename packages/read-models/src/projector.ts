import { setTimeout as pause } from 'node:timers/promises'
import type { Sql } from 'postgres'
import { applyBatch, type Parked, parkedOf } from './batch.ts'
import { type Checkpoint, CheckpointMoved, readCheckpoint, verifyCheckpoint } from './checkpoint.ts'
import { inbox } from './inbox.ts'
import { keptFolds } from './kept-folds.ts'
import { longestTurn, whileLeading } from './leader.ts'
import { isTransient } from './outage.ts'
import type { ReadModel } from './read-model.ts'
import { RebuildRunning, rebuildReadModels } from './rebuild.ts'
import { type History, prefixesOf } from './streams.ts'

export interface ModelStatus {
  readonly model: string
  readonly leader: boolean
  /** Position of the last event this process took in; a standby does not know. */
  readonly position?: bigint
  /** Milliseconds since the epoch at which the loop last showed that it lives, whether or not there was work. */
  readonly aliveAt: number
  /** Since when the oldest event that waits has been in the log; absent when nothing waits. */
  readonly behindSince?: number
  readonly parked: number
  readonly retries: number
  /** Set while the model stands still for a fault that does not pass by itself. */
  readonly stopped?: unknown
}

export type Report =
  | ({ readonly kind: 'parked'; readonly model: string } & Parked)
  | { readonly kind: 'retry'; readonly model: string; readonly error: unknown }
  | { readonly kind: 'stopped'; readonly model: string; readonly error: unknown }

export interface Projector {
  status(): readonly ModelStatus[]
  /** Ends after the batch in work. */
  stop(): Promise<void>
}

interface Settings {
  readonly history: History
  readonly sql: Sql
  /** Of the same database: each model's lock has a connection of its own. */
  readonly url: string
  readonly models: readonly ReadModel[]
  readonly report: (report: Report) => void
  /** ms after which a model that stopped looks whether the fault is gone. */
  readonly lookAgain?: number
  /** Events folded into one transaction at most. */
  readonly batch?: number
}

const patience = 1_000
const longestPause = 5_000
const failuresInARow = 3
/** Events of a log that is not taken in batch by batch. */
const long = 5_000

/** Another process of a newer release has built the tables. */
export class NewerTables extends Error {
  override readonly name = 'NewerTables'
}

/**
 * Keeps the read models up with the log: each by one leader among all processes, each event exactly once.
 * `createReadModels` must have run before.
 */
export function projector({
  history,
  sql,
  url,
  models,
  report,
  batch = 1_000,
  lookAgain = 30_000,
}: Settings): Projector {
  const { log } = history
  const stopping = new AbortController()
  const statuses = new Map<string, Mutable<ModelStatus>>()
  const running = models.map(model => {
    const status = { model: model.name, leader: false, aliveAt: Date.now(), parked: 0, retries: 0 }
    statuses.set(model.name, status)
    return keep(model, status)
  })

  async function keep(model: ReadModel, status: Mutable<ModelStatus>): Promise<void> {
    const signal = stopping.signal
    const alive = () => {
      status.aliveAt = Date.now()
    }
    const leading = (now: boolean) => {
      status.leader = now
    }
    // what it knew when it led is no longer so
    const standingBy = () => {
      delete status.position
      delete status.behindSince
    }
    for (let failures = 0; !signal.aborted; ) {
      const before = status.position
      try {
        await whileLeading(
          url,
          `plan-ledger.read.${model.name}`,
          signal,
          { alive, leading, standingBy },
          either => follow(model, status, alive, longestTurn(failures), either),
        )
      } catch (error) {
        if (signal.aborted) return
        failures = status.position === before ? failures + 1 : 1
        if (!isTransient(error) && !(error instanceof CheckpointMoved) && failures >= failuresInARow) {
          status.stopped = error
          report({ kind: 'stopped', model: model.name, error })
          // what is wrong may be mended without us: the log, a row, the tables by a rebuild
          await pause(lookAgain, undefined, { signal }).catch(() => undefined)
          failures = failuresInARow - 1
          continue
        }
        status.retries += 1
        report({ kind: 'retry', model: model.name, error })
        await pause(Math.min(100 * 2 ** failures, longestPause), undefined, { signal }).catch(() => undefined)
      }
    }
  }

  async function follow(
    model: ReadModel,
    status: Mutable<ModelStatus>,
    alive: () => void,
    longest: number,
    signal: AbortSignal,
  ) {
    const checkpoint: Checkpoint = await readCheckpoint(sql, model.name)
    await verifyCheckpoint(log, checkpoint)
    if (await isToBuild(model, checkpoint)) {
      await built(model, alive, signal)
      return
    }
    const parked = await parkedOf(sql, model.name)
    status.parked = parked.size
    status.position = checkpoint.position
    const ending = new AbortController()
    const filter = { streamPrefixes: prefixesOf(model) }
    const folds = keptFolds(model, history)
    const coming = inbox(
      log.subscribe({ after: checkpoint.position, filter }, AbortSignal.any([signal, ending.signal])),
      batch * 2,
    )
    try {
      while (!signal.aborted) {
        alive()
        const events = await coming.take(batch, patience)
        if (events.length === 0) {
          delete status.behindSince
          delete status.stopped
          // rebuilt or replayed: what is known of the tables is out of date
          if ((await readCheckpoint(sql, model.name)).generation !== checkpoint.generation) return
          continue
        }
        status.behindSince = Date.parse(history.recordedAt(events[0]!))
        const from = { position: status.position, generation: checkpoint.generation }
        const applied = await applyBatch({ sql, model, folds, from, events, parked, longest })
        status.position = applied.position
        delete status.stopped
        for (const { key } of applied.parked) parked.add(key)
        status.parked = parked.size
        if (coming.waiting() === 0) delete status.behindSince
        for (const each of applied.parked) report({ kind: 'parked', model: model.name, ...each })
      }
    } finally {
      ending.abort()
    }
  }

  async function built(model: ReadModel, alive: () => void, signal: AbortSignal): Promise<void> {
    const living = setInterval(alive, patience)
    try {
      await rebuildReadModels({ history, sql, models: [model], signal })
    } catch (error) {
      if (!(error instanceof RebuildRunning)) throw error
      await pause(patience, undefined, { signal }).catch(() => undefined)
    } finally {
      clearInterval(living)
    }
  }

  /** Tables of an older version, or none yet of a long log, are built beside the live ones: it costs the least. */
  async function isToBuild(model: ReadModel, { version, position }: Checkpoint): Promise<boolean> {
    if (version > model.version)
      throw new NewerTables(`the tables of ${model.name} are of version ${version}, not ${model.version}`)
    if (version < model.version) return true
    if (position > 0n) return false
    const filter = { streamPrefixes: prefixesOf(model) }
    const { events } = await log.readAll({ after: 0n, limit: long, filter })
    return events.length === long
  }

  return {
    status: () => [...statuses.values()],
    async stop() {
      stopping.abort()
      await Promise.all(running)
    },
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
