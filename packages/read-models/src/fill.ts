import { setImmediate as others } from 'node:timers/promises'
import type { RecordedEvent } from '@plan-ledger/event-log'
import type { Sql } from 'postgres'
import { PoisonEvent } from './batch.ts'
import { copiedTable } from './copy-rows.ts'
import { generationsOf } from './generation.ts'
import { isTransient } from './outage.ts'
import type { ReadModel, Row } from './read-model.ts'
import { following, type History, prefixesOf } from './streams.ts'

/** The event of streams with the greatest position: plain data, so that threads can hand it over. */
export type LastEvent = Pick<RecordedEvent, 'position' | 'id' | 'stream' | 'version'>

/** By the prefix of the streams. */
export type Filled = ReadonlyMap<string, { readonly events: number; readonly last: LastEvent }>

/**
 * Folds whole streams up to a position into the tables of a rebuild. Several may work side by side, and each may be
 * called again meanwhile. What was folded is written in its own time: asked for no streams, it waits until all is.
 */
export type Fill = (streams: readonly string[], upTo: bigint) => Promise<Filled>

/** Puts two parts of what was filled together. */
export function filledTogether(some: Filled, more: Filled): Filled {
  const together = new Map(some)
  for (const [prefix, { events, last }] of more) {
    const known = together.get(prefix)
    together.set(prefix, {
      events: events + (known?.events ?? 0),
      last: known && known.last.position > last.position ? known.last : last,
    })
  }
  return together
}

interface Settings {
  readonly history: History
  readonly sql: Sql
  /** Those that are rebuilt. Their tables are there and empty, and if they are filled by COPY, without keys. */
  readonly models: readonly ReadModel[]
}

const readAtOnce = 2
/** Events after which others get their turn: a process that serves may rebuild too. */
const unbroken = 100
/** Bytes written in one go. */
const portion = 1_000_000
/** Portions of a model that wait to be written. */
const mostQueued = 3

/**
 * Reads and decodes each event once for all models; a stream is folded from its first event on and then forgotten,
 * so that memory grows with the longest stream and not with the log.
 * @throws PoisonEvent, and whatever is transient
 */
export function filling({ history, sql, models }: Settings): Fill {
  const sinks = Promise.all(models.map(model => sinkOf(sql, model)))
  sinks.catch(() => undefined)

  return async (streams, upTo) => {
    const into = await sinks
    let filled: Filled = new Map()

    const begun = (stream: string) => {
      const prefix = stream.slice(0, stream.indexOf('-') + 1)
      const concerned = into.filter(({ prefixes }) => prefixes.includes(prefix))
      const models = concerned.map(({ model }) => model)
      return { stream, prefix, concerned, followed: following(stream, models) }
    }
    const fold = async (some: readonly string[]) => {
      let now: ReturnType<typeof begun> | undefined
      let at: RecordedEvent | undefined
      const ended = async () => {
        if (!now || !at) return
        for (const [i, rows] of now.followed.rows().entries()) now.concerned[i]!.put(rows)
        for (const sink of now.concerned) await sink.flush(portion)
        const { position, id, stream, version } = at
        const last = { position, id, stream, version }
        filled = filledTogether(filled, new Map([[now.prefix, { events: version, last }]]))
      }
      try {
        let read = 0
        for await (const recorded of history.log.readMany(some.map(stream => ({ stream })))) {
          if (recorded.position > upTo) continue
          if (recorded.stream !== now?.stream) {
            await ended()
            now = begun(recorded.stream)
          }
          at = recorded
          now.followed.take(await history.decode(recorded))
          if (++read % unbroken === 0) await others()
        }
        await ended()
      } catch (error) {
        if (isTransient(error) || error instanceof PoisonEvent) throw error
        throw new PoisonEvent(
          `${now?.followed.at} can't take in ${at?.stream} from position ${at?.position} on`,
          { cause: error },
        )
      }
    }

    const share = Math.ceil(streams.length / readAtOnce)
    const shares = Array.from({ length: readAtOnce }, (_, i) => streams.slice(i * share, (i + 1) * share))
    await Promise.all(shares.filter(some => some.length > 0).map(fold))
    if (streams.length === 0) await Promise.all(into.map(sink => sink.flush(0)))
    return filled
  }
}

/** Whether a row of the model is a row of its only table, so that COPY can write it. */
export const isCopied = ({ tables }: ReadModel): boolean => tables.length === 1

interface Sink {
  readonly model: ReadModel
  readonly prefixes: readonly string[]
  put(rows: readonly Row[]): void
  /** Writes what was put, once it is more than so many bytes; `0` waits until all is written. */
  flush(above: number): Promise<void>
}

async function sinkOf(sql: Sql, model: ReadModel): Promise<Sink> {
  const { schema } = generationsOf(model).next
  const copied = isCopied(model) ? await copiedTable(sql, schema, model.tables[0]!) : undefined
  let rows: Row[] = []
  let writing: Promise<unknown> = Promise.resolve()
  let queued = 0

  const write = (taken: Buffer | undefined, others: readonly Row[]) =>
    sql
      .begin(async tx => {
        // what a crash loses is filled anew
        await tx`set local synchronous_commit = off`
        await (copied && taken ? copied.copy(tx, taken) : model.write(tx, others, schema))
      })
      .catch(error => {
        if (isTransient(error)) throw error
        throw new PoisonEvent(`rows of ${model.name} can't be written`, { cause: error })
      })

  return {
    model,
    prefixes: prefixesOf(model),
    put(more) {
      if (copied) for (const row of more) copied.rows.put(row)
      else rows.push(...more)
    },
    async flush(above) {
      if ((copied?.rows.bytes ?? rows.length * 500) > above) {
        const [taken, others, before] = [copied?.rows.taken(), rows, writing]
        rows = []
        // a portion is written while the next ones are folded
        queued += 1
        writing = before
          .then(() => write(taken, others))
          .finally(() => {
            queued -= 1
          })
        writing.catch(() => undefined)
        if (queued > mostQueued) await before
      }
      if (above === 0) await writing
    },
  }
}
