import { randomUUID } from 'node:crypto'
import { type EventLog, memoryEventLog } from '@plan-ledger/event-log'
import { testDatabase } from '@plan-ledger/event-log/testing'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createErasuresAsked, erasuresAsked } from './erasures-asked.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let sql: postgres.Sql
beforeAll(async () => {
  database = await testDatabase()
  sql = postgres(database.url, { max: 2, onnotice: () => undefined })
  await createErasuresAsked(sql)
})
afterAll(async () => {
  await sql.end({ timeout: 5 })
  await database.drop()
})

const [hospital, school] = ['organisation-hospital', 'organisation-school']

/** Some streams, in each of which somebody asked for an erasure. */
const logWith = async (...streams: readonly string[]) => {
  const log = memoryEventLog()
  for (const stream of streams) await ask(log, stream)
  return log
}
const ask = async (log: EventLog, stream: string) => {
  let version = 0
  for await (const event of log.read(stream)) version = event.version
  const event = { id: randomUUID(), type: 'ErasureRequested', bytes: new Uint8Array([1]), sealed: [] }
  await log.append(stream, version, [event])
}
/** From where each look at a log began. */
const watched = (log: EventLog) => {
  const from: bigint[] = []
  const readAll: EventLog['readAll'] = options => {
    if (options.filter) from.push(options.after)
    return log.readAll(options)
  }
  return { from, log: { ...log, readAll } }
}

it('are those of the whole log at first, then those since; a new start looks only at what came after', async () => {
  const log = await logWith(hospital, hospital)
  const next = erasuresAsked(sql, log)
  expect(await next()).toEqual([hospital])
  expect(await next()).toEqual([])
  await ask(log, school)
  expect(await next()).toEqual([school])

  const again = watched(log)
  expect(await erasuresAsked(sql, again.log)()).toEqual([hospital, school])
  expect(again.from).toEqual([3n])
})

it('are looked for anew in another log, and in one that was set back', async () => {
  await erasuresAsked(sql, await logWith(hospital, hospital))()
  expect(await erasuresAsked(sql, await logWith(school))()).toEqual([school])

  const log = await logWith(hospital)
  await erasuresAsked(sql, log)()
  const { id } = (await log.readAll({ after: 0n, limit: 1 })).events[0]!
  await sql`update erasure.looked set position = 1000 where log = ${id}`
  const back = watched(log)
  expect(await erasuresAsked(sql, back.log)()).toEqual([hospital])
  expect(back.from).toEqual([0n])
})
