import { availableParallelism } from 'node:os'
import { dirname } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { ledgerOn, rebuild as rebuildAll } from '@plan-ledger/cli'
import {
  auditFeed,
  completion,
  historyOf,
  planDirectory,
  type RebuildPhase,
  readModelStatus,
  readModels,
} from '@plan-ledger/read-models'
import postgres, { type Sql } from 'postgres'
import type { Figure } from './figures.ts'
import { batchesOf, hashes, takeAllIn } from './kept-up.ts'
import { type LogOptions, openMillion } from './million.ts'

const goal = 60_000

/**
 * All read models of a million events: taken in batch by batch, then built anew while somebody reads. Both must hold
 * the same rows, and no read may fail.
 */
export const rebuild = async ({
  events = 1_000_000,
  say = () => undefined,
  ...options
}: LogOptions): Promise<Figure[]> => {
  await using million = await openMillion({ events, say, ...options })
  const { planCodec, organisationCodec } = ledgerOn(million.log, million.vault)
  const history = historyOf(million.log, { plan: planCodec, organisation: organisationCodec })
  const sql = postgres(million.databaseUrl, { max: 6, onnotice: () => undefined })
  try {
    const figures: Figure[] = []
    const head = await million.log.head()
    // taken in once as long as neither the log nor the models change: it takes minutes
    const of = JSON.stringify([`${head}`, ...readModels.map(({ name, version }) => `${name} ${version}`)])
    await sql`create schema if not exists bench`
    await sql`create table if not exists bench.taken_in (of text primary key, hashes text not null)`
    const [known] = await sql<{ hashes: string }[]>`select hashes from bench.taken_in where of = ${of}`
    if (!known) {
      const { decoded, models } = await takeAllIn(history, sql, readModels, say)
      figures.push(batchesOf('decode', decoded))
      for (const [{ name }, taken] of models) figures.push(batchesOf(`${name}: take in`, taken))
    }
    const before = known ? (JSON.parse(known.hashes) as Record<string, string>) : await hashes(sql)
    if (!known) await sql`insert into bench.taken_in values (${of}, ${JSON.stringify(before)})`

    const reading = reader(million.databaseUrl, million.organisation)
    const phases = new Map<RebuildPhase, number>()
    const [began, cpu] = [performance.now(), process.cpuUsage()]
    await rebuildAll(
      {
        databaseUrl: million.databaseUrl,
        dataDir: dirname(dirname(million.vaultKeyFile)),
        threads: availableParallelism(),
      },
      ({ phase, done, total, rate }) => {
        if (!phases.has(phase)) phases.set(phase, performance.now())
        if (phase === 'fold' && done === total) say(`${total} streams folded, ${rate} events/s`)
      },
    )
    const ended = performance.now()
    const { user, system } = process.cpuUsage(cpu)
    const { times, failures } = await reading.stop()

    const after = await hashes(sql)
    if (!isDeepStrictEqual(after, before))
      throw new Error(`rebuilt tables differ: ${JSON.stringify({ before, after })}`)
    if (failures.length > 0) throw new Error(`${failures.length} reads failed`, { cause: failures[0] })
    for (const { model, position, behindSince } of await readModelStatus(history, sql, readModels))
      if (behindSince !== undefined) throw new Error(`${model} stands at ${position}`)

    const starts = [...phases.values(), ended]
    return [
      ...figures,
      {
        name: `all ${readModels.length} read models rebuilt from ${Number(head).toLocaleString('en')} events`,
        goal: (goal * events) / 1_000_000,
        milliseconds: [ended - began],
        note: [
          `${((ended - began) / 1_000 / (events / 1_000_000)).toFixed(1)} s per million`,
          `${((user + system) / 1_000_000).toFixed(0)} s of CPU in Node`,
          `at most ${(process.resourceUsage().maxRSS / 1_024).toFixed(0)} MB`,
          'equal rows',
        ].join(', '),
      },
      ...[...phases.keys()].map((phase, i) => ({
        name: `  ${phase}`,
        milliseconds: [starts[i + 1]! - starts[i]!],
      })),
      { name: 'reads of the live tables meanwhile', milliseconds: times, note: 'none failed' },
    ]
  } finally {
    await sql.end()
  }
}

/** Asks for pages and counts, one after another, until it is stopped. */
const reader = (url: string, organisation: string) => {
  const sql: Sql = postgres(url, { max: 2, onnotice: () => undefined })
  const [directory, audit, completed] = [planDirectory(sql), auditFeed(sql), completion(sql)]
  const today = '2026-11-18'
  const asks = [
    () =>
      directory.page({
        organisation,
        listed: { all: true, uncoached: false },
        today,
        sort: 'changed',
        first: 20,
      }),
    () => audit.page({ organisation, first: 20 }),
    () => completed.counts({ organisation, by: 'unit', today }),
  ]
  const times: number[] = []
  const failures: unknown[] = []
  let stopped = false
  const running = (async () => {
    for (let i = 0; !stopped; i++) {
      const began = performance.now()
      await asks[i % asks.length]!().catch(error => failures.push(error))
      times.push(performance.now() - began)
      await new Promise(resolve => setTimeout(resolve, 20))
    }
  })()
  return {
    async stop() {
      stopped = true
      await running
      await sql.end()
      return { times, failures }
    },
  }
}
