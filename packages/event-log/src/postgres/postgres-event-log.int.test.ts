import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventLogContract } from '../event-log.contract.ts'
import { testDatabase } from '../testing/database.ts'
import { saying, wholeLog } from '../testing/events.ts'
import { postgresEventLog } from './postgres-event-log.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let schemas = 0
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())
const fresh = () => ({ url: database.url, schema: `log_${++schemas}` })

eventLogContract('PostgreSQL', () => postgresEventLog(fresh()))

describe('the log in PostgreSQL', () => {
  let sql: postgres.Sql
  beforeAll(() => {
    sql = postgres(database.url, { max: 2, onnotice: () => undefined })
  })
  afterAll(() => sql.end())
  const opened = async () => {
    const where = fresh()
    return { ...where, log: await postgresEventLog(where) }
  }

  it('[S2] gives out positions without gaps, also after conflicts, refusals and rolled back transactions', async () => {
    const { log, schema } = await opened()
    for (let i = 0; i < 30; i++) {
      const late = log.append('plan-0', 7, [saying('late')])
      await Promise.allSettled([
        log.append(`plan-${i}`, 0, [saying('a'), saying('b')]),
        late,
        log.appendMany(
          [0, 1].map(n => ({ stream: `plan-${n}-${i}`, expectedVersion: n, events: [saying('never')] })),
        ),
        log.append(`plan-x-${i}`, 0, [saying('c')]),
      ])
      await sql
        .begin(async transaction => {
          await transaction.unsafe(
            `select ${schema}.append_one('plan-rolled', 0, gen_random_uuid(), 'Said', '1', '{}', '{}')`,
          )
          throw new Error('rolled back')
        })
        .catch(() => undefined)
    }
    const positions = (await wholeLog(log)).map(event => event.position)
    expect(positions).toEqual(Array.from({ length: 90 }, (_, i) => BigInt(i + 1)))
    await log.close()
  })

  it('only grows: update, delete and truncate are refused for everybody', async () => {
    const { log, schema } = await opened()
    await log.append('plan-1', 0, [saying('x', [{ subject: 'ada', bytes: Buffer.from('part') }])])
    for (const table of ['event', 'sealed', 'identity'])
      for (const change of [`delete from ${schema}.${table}`, `truncate ${schema}.${table}`])
        await expect(sql.unsafe(change)).rejects.toThrow('the log only grows')
    await expect(sql.unsafe(`update ${schema}.event set type = 'Other'`)).rejects.toThrow(
      'the log only grows',
    )
    await expect(sql.unsafe(`update ${schema}.sealed set subject = 'eve'`)).rejects.toThrow(
      'the log only grows',
    )
    expect(await wholeLog(log)).toHaveLength(1)
    await log.close()
  })

  it('needs no more than insert and select on its tables', async () => {
    const { log, schema, url } = await opened()
    await log.append('plan-1', 0, [saying('x')])
    await sql.unsafe(`
      create role ${schema}_writer login password 'of the test';
      grant usage on schema ${schema} to ${schema}_writer;
      grant select, insert on all tables in schema ${schema} to ${schema}_writer;
    `)
    const limited = new URL(url)
    limited.username = `${schema}_writer`
    limited.password = 'of the test'
    const writing = await postgresEventLog({ url: limited.href, schema })
    expect(await writing.append('plan-1', 1, [saying('y'), saying('z')])).toEqual({
      version: 3,
      position: 3n,
    })
    await Promise.all([writing.close(), log.close()])
    await sql.unsafe(`drop owned by ${schema}_writer; drop role ${schema}_writer`)
  })

  it('is made once, whoever comes at the same time, and keeps its identity', async () => {
    const where = fresh()
    const logs = await Promise.all(Array.from({ length: 6 }, () => postgresEventLog(where)))
    const identity = () => sql.unsafe(`select id from ${where.schema}.identity`)
    const [made] = await identity()
    await Promise.all(logs.map((log, i) => log.append(`plan-${i}`, 0, [saying('x')])))
    await Promise.all(logs.map(log => log.close()))
    const again = await postgresEventLog(where)
    expect(await again.head()).toBe(6n)
    expect(await identity()).toEqual([made])
    await again.close()
  })

  it('takes its order from no sequence and no clock, and sends no NOTIFY in an append', async () => {
    const { log, schema } = await opened()
    const [counted] = await sql`
      select count(*)::int as sequences from pg_class where relkind = 'S' and relnamespace = ${schema}::regnamespace`
    expect(counted).toEqual({ sequences: 0 })
    const functions = await sql`select prosrc from pg_proc where pronamespace = ${schema}::regnamespace`
    expect(functions.length).toBeGreaterThan(1)
    for (const { prosrc } of functions) expect(prosrc).not.toMatch(/nextval|notify|now\(\)|clock_timestamp/i)
    await log.close()
  })

  it('locks no table: only its own advisory lock is held by one writer at a time', async () => {
    const { log, schema } = await opened()
    const seen = new Set<string>()
    let working = true
    const looking = (async () => {
      while (working)
        for (const { lock } of await sql`
          select l.locktype || ' ' || l.mode as lock from pg_locks l
          where l.relation in (${`${schema}.event`}::regclass, ${`${schema}.sealed`}::regclass)
            or (l.locktype = 'advisory' and l.objid = ${`${schema}.event`}::regclass::oid)`)
          seen.add(lock)
    })()
    for (let i = 0; i < 20 || !seen.has('advisory ExclusiveLock'); i++)
      await Promise.all(Array.from({ length: 40 }, (_, n) => log.append(`plan-${i}-${n}`, 0, [saying('x')])))
    working = false
    await looking
    const fileGrows = 'extend ExclusiveLock'
    const known = [
      'advisory ExclusiveLock',
      'relation AccessShareLock',
      'relation RowExclusiveLock',
      fileGrows,
    ]
    expect([...seen].filter(lock => !known.includes(lock))).toEqual([])
    await log.close()
  })

  it('[A6] refuses only the culprit when the server refuses a value in spite of all checks', async () => {
    const { log, schema } = await opened()
    await sql.unsafe(`alter table ${schema}.event add constraint nobody check (type <> 'Cursed')`)
    const answers = await Promise.allSettled([
      log.append('plan-1', 0, [saying('a')]),
      log.append('plan-2', 0, [saying('b'), saying('cursed', [], 'Cursed')]),
      log.append('plan-3', 0, [saying('c')]),
    ])
    expect(answers.map(answer => answer.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(answers[1]).toMatchObject({ reason: { name: 'EventRefused' } })
    expect(await wholeLog(log)).toHaveLength(2)
    await log.close()
  })

  it('[A3] survives somebody who writes without the lock: no position is given out twice', async () => {
    const { log, schema } = await opened()
    await log.append('plan-1', 0, [saying('x')])
    let appending: Promise<unknown> | undefined
    await sql.begin(async transaction => {
      await transaction.unsafe(
        `insert into ${schema}.event values (2, 'plan-foreign', 1, gen_random_uuid(), 'Said', '"foreign"')`,
      )
      appending = log.append('plan-1', 1, [saying('y')])
      await new Promise(resolve => setTimeout(resolve, 60))
    })
    expect(await appending).toEqual({ version: 2, position: 3n })
    expect((await wholeLog(log)).map(event => event.stream)).toEqual(['plan-1', 'plan-foreign', 'plan-1'])
    await log.close()
  })

  it('takes far more at once than fits one batch', async () => {
    const { log } = await opened()
    const part = { subject: 'ada', bytes: Buffer.alloc(20_000, 1) }
    await Promise.all([
      ...Array.from({ length: 2_500 }, (_, i) => log.append(`plan-${i}`, 0, [saying('x')])),
      ...Array.from({ length: 250 }, (_, i) =>
        log.append(`plan-large-${i}`, 0, [saying('x', [part]), saying('y')]),
      ),
    ])
    const stored = await wholeLog(log)
    expect(stored).toHaveLength(3_000)
    expect(stored.at(-1)!.position).toBe(3_000n)
    await log.close()
  })

  it.each([
    ['commits that may be lost', 'synchronous_commit', 'off', 'synchronous_commit is off'],
    ['another isolation', 'default_transaction_isolation', 'serializable', 'isolation is serializable'],
  ])('refuses to start on %s', async (_, setting, value, sentence) => {
    const url = new URL(database.url)
    url.searchParams.set(setting, value)
    const where = fresh()
    await expect(postgresEventLog({ ...where, url: url.href })).rejects.toThrow(sentence)
  })

  it('refuses to start on a schema of another version, or under a name that is none', async () => {
    const { log, schema, url } = await opened()
    await log.close()
    await sql.unsafe(
      `alter table ${schema}.identity disable trigger user; update ${schema}.identity set schema_version = 99`,
    )
    await expect(postgresEventLog({ url, schema })).rejects.toThrow('its schema has version 99')
    await expect(postgresEventLog({ url, schema: 'log; drop table x' })).rejects.toThrow(RangeError)
  })
})
