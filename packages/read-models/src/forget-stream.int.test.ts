import { erasedName, organisationStream, planStream } from '@plan-ledger/domain'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { forgetStream } from './forget-stream.ts'
import { type Kept, kept } from './testing/kept-up.ts'
import { ada, hospital, uuid } from './testing/plans.ts'
import { liveRandomly } from './testing/random-lives.ts'

const seed = 20_261_122
const [cora, plan] = [uuid(0xc), uuid(0xd)]
let keeping: Kept

beforeAll(async () => {
  keeping = await kept()
  const { written } = keeping
  await written.found(hospital, 'Saint Mary')
  await liveRandomly(written, { plans: 4, seed, most: 40 })
  await written.start(plan, 'Learn to fly')
  await written.coach(plan, cora, 'Cora Ito')
  await written.goal(plan, uuid(0xe), '2026-06-01')
  await keeping.takeIn()
}, 60_000)
afterAll(() => keeping[Symbol.asyncDispose]())

const text = async () => {
  const { sql, models } = keeping
  const tables = models.flatMap(model => model.tables)
  const rows = await Promise.all(
    tables.map(table => sql.unsafe(`select to_json(t)::text as row from read.${table} t`)),
  )
  return rows.flat().map(({ row }) => row as string)
}
const streams = async () => {
  const { events } = await keeping.log.readAll({ after: 0n, limit: 10_000 })
  return [...new Set(events.map(({ stream }) => stream))]
}
const hashes = async () =>
  Object.fromEntries(
    await Promise.all(keeping.models.map(async ({ name }) => [name, await keeping.hashOf(name)] as const)),
  )

it.each([
  ['somebody whom plans of others name', cora, 'Cora Ito'],
  ['the owner of plans', ada, 'Ada Byron'],
])(
  'of %s nothing stays in any table, and a rebuild gives the same rows',
  async (_, subject, name) => {
    const { written, models, sql } = keeping
    expect((await text()).join()).toContain(name)
    written.forget(subject)
    for (const stream of await streams())
      for (const model of models) await forgetStream(written.history, sql, model, stream)
    expect((await text()).filter(row => row.includes(name))).toEqual([])
    const live = await hashes()
    await keeping.takeIn()
    expect(await hashes()).toEqual(live)
  },
  60_000,
)

it('what is left of an erased owner is that something happened, when, and who else did it', async () => {
  const rows = await keeping.sql`
    select type, element_name, plan_title, actor_name, reason_text, words::text
    from read.audit_entry where plan = ${plan} order by position`
  expect(rows).toHaveLength(3)
  for (const row of rows)
    expect(row).toMatchObject({ element_name: erasedName, plan_title: erasedName, reason_text: null })
  for (const table of ['plan', 'completion_record', 'barrier_record', 'review', 'follow_up'])
    expect(await keeping.sql.unsafe(`select 1 from read.${table} where plan = '${plan}'`)).toHaveLength(0)
})

it('a model that is not there is none of its business', async () => {
  const [model] = keeping.models
  await forgetStream(keeping.written.history, keeping.sql, { ...model!, name: 'none' }, planStream(plan))
  await forgetStream(keeping.written.history, keeping.sql, model!, organisationStream(uuid(0xf)))
})
