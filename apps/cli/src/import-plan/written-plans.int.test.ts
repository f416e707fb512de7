import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { organisationStream, planStream } from '@plan-ledger/domain'
import { testDatabase } from '@plan-ledger/event-log/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Place, withLedger } from '../ledger.ts'
import { listOrganisations } from '../list-organisations.ts'
import { importPlan } from './import-plan.ts'

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const example = pathOf('../../../../docs/plan-document.example.yaml')

let folder: string
let place: Place
let drop: () => Promise<void>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'written-'))
  const database = await testDatabase()
  drop = database.drop
  place = { databaseUrl: database.url, dataDir: join(folder, 'data') }
})
afterAll(async () => {
  await drop()
  await rm(folder, { recursive: true })
})

const planLedger = (...words: readonly string[]) =>
  new Promise<{ readonly code: number; readonly out: string; readonly told: string }>(resolve => {
    const env = { ...process.env, DATABASE_URL: place.databaseUrl, DATA_DIR: place.dataDir }
    execFile(process.execPath, [pathOf('../main.ts'), ...words], { env }, (error, out, told) =>
      resolve({ code: error ? Number(error.code) : 0, out, told }),
    )
  })
const written = async (name: string, text: string) => {
  const file = join(folder, name)
  await writeFile(file, text)
  return file
}
const head = () => withLedger(place, ({ log }) => log.head())

describe('plan-ledger import plan, of a plan written by hand', () => {
  it('begins the plan of the published example, and says what it did', async () => {
    const { code, out, told } = await planLedger('import', 'plan', example, '--organisation', 'Harbour')
    expect({ code, told }).toEqual({ code: 0, told: '' })
    expect(out).toMatch(/^Organisation: Harbour \(founded by this import\)\nPlan: From the dispatch desk/)
    expect(out).toMatch(/People introduced: 3\nEvents added: 29\n/)
  })

  it('adds nothing the second time, whatever the name of the file', async () => {
    const before = await head()
    const again = await written('again.yml', await readFile(example, 'utf8'))
    const { code, out } = await planLedger('import', 'plan', again)
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('Events added: 0\n') })
    expect(await head()).toBe(before)
  })

  it('gives its people to those the organisation knows by name', async () => {
    const { plan, organisation } = await importPlan({ ...place, file: example })
    await withLedger(place, async ledger => {
      const { state } = await ledger.plans().load(planStream(plan))
      const { state: known } = await ledger.organisations().load(organisationStream(organisation.id))
      expect(known!.people[state!.owner]).toMatchObject({ name: 'Noor Haddad' })
      expect(known!.people[state!.coach!.id]).toMatchObject({ name: 'Piet Lindgren' })
      expect(Object.values(state!.needs)[0]!.verifier).toEqual(state!.coach)
    })
  })

  it('can be exported with the history it has now, and that history is known to be here', async () => {
    const { plan } = await importPlan({ ...place, file: example })
    const { code, out } = await planLedger('export', 'plan', plan)
    expect(code).toBe(0)
    const file = await written('exported.json', out)
    expect(await importPlan({ ...place, file })).toMatchObject({ plan, added: [], people: 0 })
  })

  it.each<[string, string, string, RegExp]>([
    [
      'an unknown field',
      'odd.yaml',
      'format: plan-ledger/plan/1\nplan:\n  key: a\n  title: A\n  owner: O\n  colour: red\n',
      /line 6, plan\.colour: is not known here \(UNKNOWN_FIELD\)/,
    ],
    [
      'a key that stands there twice',
      'twice.yaml',
      'format: plan-ledger/plan/1\nplan:\n  key: a\n  title: A\n  title: B\n',
      /line 5: stands there twice \(KEY_TWICE\)/,
    ],
    [
      'a key twice in JSON',
      'twice.json',
      '{"format": "plan-ledger/plan/1",\n "plan": {"key": "a",\n "key": "b"}}',
      /line 3, plan\.key: stands there twice \(KEY_TWICE\)/,
    ],
    ['aliases without end', 'laughs.yaml', `a: &a [x, x]\nb: &b [*a, *a]\nformat: [*b, *b]\n`, /\(ALIAS\)/],
    [
      'a day that there is not',
      'day.yaml',
      'format: plan-ledger/plan/1\nplan:\n  key: a\n  title: A\n  owner: O\n  goals:\n    - key: g\n      statement: S\n      kind: personal\n      due: 2026-02-30\n',
      /line 10, plan\.goals\.0\.due: 2026-02-30 is not in the form/,
    ],
    [
      'a text over its limit',
      'long.yaml',
      `format: plan-ledger/plan/1\nplan:\n  key: a\n  title: ${'x'.repeat(201)}\n  owner: O\n`,
      /line 4, plan\.title: is longer than 200 characters \(TEXT_TOO_LONG\)/,
    ],
    [
      'what could not have happened',
      'early.yaml',
      'format: plan-ledger/plan/1\nplan:\n  key: a\n  title: A\n  owner: O\n  startedAt: 2026-01-01\n  goals:\n    - key: g\n      statement: S\n      kind: personal\n      setAt: 2025-01-01\n',
      /line 8, plan\.goals\.0\.occurredAt: is earlier than the plan/,
    ],
    ['brackets without end', 'deep.json', '['.repeat(100_000), /was not imported/],
    ['no document at all', 'none.json', '', /\(NOT_JSON\)/],
  ])('refuses %s, and imports nothing', async (_, name, text, message) => {
    const before = await head()
    await expect(importPlan({ ...place, file: await written(name, text) })).rejects.toThrow(message)
    expect(await head()).toBe(before)
  })

  it('refuses files that it can not read, in one sentence', async () => {
    const bytes = join(folder, 'bytes.json')
    await writeFile(bytes, Uint8Array.of(0xff, 0xfe, 0x00))
    for (const [file, message] of [
      [bytes, / is not UTF-8 text\.$/],
      [await written('plan.txt', ''), /is a \.json, \.yaml or \.yml file/],
      [join(folder, 'none.yaml'), /can't be read \(ENOENT\)\.$/],
      [
        await written('big.yaml', '#'.repeat(4 * 1024 * 1024 + 1)),
        /has 4194305 bytes; such a plan document has at most 4194304\.$/,
      ],
    ] as const)
      await expect(importPlan({ ...place, file })).rejects.toThrow(message)
    expect(await withLedger(place, listOrganisations)).toHaveLength(1)
  })
})
