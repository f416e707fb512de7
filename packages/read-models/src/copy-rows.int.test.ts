import { testDatabase } from '@plan-ledger/event-log/testing'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copiedTable } from './copy-rows.ts'
import type { Row } from './read-model.ts'

const columns = [
  'id int',
  'long bigint',
  'yes boolean',
  'day date',
  'days date[]',
  'counts int[]',
  'said jsonb',
  'text text',
  'texts text[]',
  'at timestamptz(3)',
  'times timestamptz(3)[]',
  'spells tstzmultirange',
  'person uuid',
  'people uuid[]',
]
const names = columns.map(column => column.slice(0, column.indexOf(' ')))
const person = '0193A5B0-7c00-7abc-8def-0123456789ab'
const nothing = Object.fromEntries(names.map(name => [name, null]))

const rows: readonly Row[] = [
  { ...nothing, id: 1, words: [] },
  {
    id: 2,
    long: '9007199254740991',
    yes: false,
    day: '1999-12-31',
    days: [],
    counts: [],
    said: [],
    text: '',
    texts: [],
    at: '1969-12-31T23:59:59.999Z',
    times: [],
    spells: '{}',
    person,
    people: [],
    words: ['zebra', 'apple'],
  },
  {
    id: -3,
    long: '-9007199254740991',
    yes: true,
    day: '2026-02-28',
    days: ['2024-02-29', '2000-01-01'],
    counts: [0, -2_147_483_648, 2_147_483_647],
    said: { met: true, words: ['a "quoted" \\ one\n'] },
    text: 'tab\t, break\n, \\N, \\., “quoted”, 語, 👩‍🔬',
    texts: ['', '{}', 'a,"b"', 'NULL'],
    at: '2026-11-22T08:30:00.123Z',
    times: ['2000-01-01T00:00:00.000Z', '1999-12-31T23:59:59.999Z'],
    spells:
      '{[2026-01-01T00:00:00.000Z,2026-01-02T00:00:00.500Z),[2026-03-01T00:00:00.000Z,2026-03-01T00:00:00.000Z),[2026-04-01T00:00:00.000Z,)}',
    person,
    people: [person, '0199aaaa-0000-7000-8000-0000000000a1'],
    words: ["o'neil", 'back\\slash', '語', 'z', 'aa', 'a'],
  },
]

let database: Awaited<ReturnType<typeof testDatabase>>
let sql: Sql
beforeAll(async () => {
  database = await testDatabase()
  sql = postgres(database.url, { max: 1, onnotice: () => undefined })
})
afterAll(async () => {
  await sql.end({ timeout: 5 })
  await database.drop()
})

describe('rows that COPY writes', () => {
  it('are those that an INSERT of the same values writes, of every type that tables have', async () => {
    for (const name of ['copied', 'inserted'])
      await sql.unsafe(`create table ${name} (${columns.join(', ')}, words tsvector)`)
    const table = await copiedTable(sql, 'public', 'copied')
    // many enough for its memory to grow, in two portions
    const many = Array.from({ length: 2_000 }, () => rows).flat()
    for (const portion of [many, rows]) {
      for (const row of portion) table.rows.put(row)
      await sql.begin(tx => table.copy(tx, table.rows.taken()))
    }
    expect(table.rows.bytes).toBe(0)
    await sql.unsafe(
      `insert into inserted (${names.join(', ')}, words) select ${names.join(', ')}, array_to_tsvector(words)
       from json_to_recordset($1::text::json) as r (${columns.join(', ')}, words text[])`,
      [JSON.stringify([...many, ...rows])],
    )
    const held = (name: string) =>
      sql.unsafe(`select count(*), to_json(t)::text as row from ${name} t group by 2 order by 2`)
    expect(await held('copied')).toEqual(await held('inserted'))
    expect(await held('copied')).toHaveLength(rows.length)
  })
})
