import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  foldPlan,
  type OrganisationEvent,
  organisationStream,
  type PlanEvent,
  planStream,
  renamePlan,
} from '@plan-ledger/domain'
import { type EventLog, memoryEventLog, memoryKeyVault } from '@plan-ledger/event-log'
import { testDatabase } from '@plan-ledger/event-log/testing'
import type { DocumentOfPlan } from '@plan-ledger/exchange'
import { operator } from '@plan-ledger/imports'
import { blame, describe as described, diffMoments, timeline } from '@plan-ledger/projections'
import { v7 as newUuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportFrom, exportPlan, type PlanFormat } from '../export-plan/export-plan.ts'
import { toFile } from '../export-plan/write-out.ts'
import { ledgerOn, type Place, withLedger } from '../ledger.ts'
import { seedInto } from '../seed/seed-demonstration.ts'
import { Sentence } from '../sentence.ts'
import { importPlan } from './import-plan.ts'

const now = { kind: 'now' } as const
type Read = (PlanEvent & { readonly position: bigint })[]

let folder: string
let here: Place
let there: Place
const drops: (() => Promise<void>)[] = []
const files = new Map<string, string>()

const installation = async (name: string): Promise<Place> => {
  const database = await testDatabase()
  drops.push(database.drop)
  return { databaseUrl: database.url, dataDir: join(folder, name) }
}
const plansOf = async (log: EventLog) => {
  const page = await log.readAll({ after: 0n, limit: 1_000, filter: { types: ['PlanStarted'] } })
  return page.events.map(({ stream }) => stream.slice(planStream('').length))
}
const historyOf = (place: Place, plan: string): Promise<Read> =>
  withLedger(place, async ledger => [...(await ledger.plans().load(planStream(plan))).events])
const withoutPositions = (events: Read) => events.map(({ position, ...event }) => event as PlanEvent)
const organisationOf = (place: Place, id: string) =>
  withLedger(place, ledger => ledger.organisations().load(organisationStream(id)))
const exported = async (place: Place, plan: string, format: PlanFormat = 'json') => {
  const file = join(folder, `${newUuid()}.${format === 'json' ? 'json' : 'txt'}`)
  await exportPlan({ ...place, plan, format, write: toFile(file) })
  return file
}
const documentIn = async (file: string) => JSON.parse(await readFile(file, 'utf8')) as DocumentOfPlan
const written = async (document: object) => {
  const file = join(folder, `${newUuid()}.json`)
  await writeFile(file, JSON.stringify(document))
  return file
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exchange-'))
  here = await installation('here')
  there = await installation('there')
  const demonstration = ledgerOn(memoryEventLog(), memoryKeyVault())
  await seedInto(demonstration, new Date('2026-11-18T16:00:00.000Z'))
  for (const plan of await plansOf(demonstration.log)) {
    const file = join(folder, `${plan}.json`)
    await exportFrom(demonstration, { plan, format: 'json', write: toFile(file) })
    await importPlan({ ...here, file })
    files.set(plan, file)
  }
}, 120_000)
afterAll(async () => {
  for (const drop of drops) await drop()
  await rm(folder, { recursive: true })
})

describe('a plan taken from one installation to another that is empty', () => {
  it('is the same plan with the same history, for every plan of the demonstration', async () => {
    expect(files.size).toBeGreaterThan(40)
    for (const plan of files.keys()) {
      const file = await exported(here, plan)
      const { added, present } = await importPlan({ ...there, file })
      const [before, after] = [await historyOf(here, plan), await historyOf(there, plan)].map(
        withoutPositions,
      )
      expect(present).toBe(0)
      expect(added).toEqual(before!.map(({ type }) => type))
      expect(after).toEqual(before)
      expect(await documentIn(await exported(there, plan))).toEqual(await documentIn(file))
      const half = Math.ceil(before!.length / 2)
      const read = (events: readonly PlanEvent[]) => ({
        state: foldPlan(events),
        timeline: timeline(described(events, 'recorded')),
        difference: diffMoments(events, { kind: 'version', version: half }, now, 'effective'),
        blame: blame(events, now, 'effective'),
      })
      expect(read(after!)).toEqual(read(before!))
    }
  }, 240_000)

  it('makes everybody it names known, under the ids they had', async () => {
    const [plan] = files.keys()
    const [started] = await historyOf(there, plan!)
    const { state } = await organisationOf(there, started!.organisation)
    const actors = new Set((await historyOf(there, plan!)).map(({ actor }) => actor.id))
    for (const id of actors) expect(state!.people[id]).toMatchObject({ id, source: expect.any(String) })
    expect(state).toMatchObject({ name: 'Demonstration organisation' })
  })

  it('leaves no doubt which of its events were not recorded there, and of which document they are', async () => {
    const [plan] = files.keys()
    const history = await historyOf(there, plan!)
    const { events } = await organisationOf(there, history[0]!.organisation)
    expect(events.filter(({ type, data }) => type === 'HistoryImported' && data.plan === plan)).toMatchObject(
      [
        {
          actor: { name: 'Operator of this installation' },
          data: {
            fromVersion: 1,
            toVersion: history.length,
            digest: expect.stringMatching(/^[0-9a-f]{64}$/),
          },
        },
      ],
    )
  })

  it('adds nothing when it comes again', async () => {
    for (const file of [...files.values()].slice(0, 3))
      expect(await importPlan({ ...there, file })).toMatchObject({ added: [], people: 0 })
  })

  it('adds the rest when it comes again with more', async () => {
    const empty = await installation('continued')
    const [plan, file] = [...files].at(-1)!
    const whole = await documentIn(file)
    const until = whole.history!.events[4]!.recordedAt
    const part = join(folder, 'part.json')
    await exportPlan({ ...here, plan, format: 'json', at: until, write: toFile(part) })
    const first = await importPlan({ ...empty, file: part })
    const second = await importPlan({ ...empty, file })
    expect(first.added.length).toBeGreaterThanOrEqual(5)
    expect(second).toMatchObject({ present: first.added.length })
    expect(withoutPositions(await historyOf(empty, plan))).toEqual(
      withoutPositions(await historyOf(here, plan)),
    )
    // an older copy says nothing new
    expect(await importPlan({ ...empty, file: part })).toMatchObject({ added: [] })
  })

  it('is refused where the plan has gone another way since', async () => {
    const [plan, file] = [...files][0]!
    const [started] = await historyOf(there, plan)
    const elsewhere = await installation('elsewhere')
    const begun = join(folder, 'begun.json')
    await exportPlan({ ...here, plan, format: 'json', at: started!.recordedAt, write: toFile(begun) })
    await importPlan({ ...elsewhere, file: begun })
    await withLedger(elsewhere, ledger =>
      ledger.plans().change(
        {
          organisation: started!.organisation,
          stream: planStream(plan),
          commandId: newUuid(),
          owner: started!.actor.id,
          actor: operator(started!.organisation),
          origin: 'api',
        },
        (state, facts) => renamePlan(state, { title: 'Another way' }, facts),
      ),
    )
    const before = await historyOf(elsewhere, plan)
    await expect(importPlan({ ...elsewhere, file })).rejects.toThrow(/gone another way from version \d+ on/)
    expect(await historyOf(elsewhere, plan)).toEqual(before)
  })
})

describe('a document that is refused', () => {
  const refused = async (change: (document: DocumentOfPlan) => object) => {
    const empty = await installation(newUuid())
    const [file] = files.values()
    const mended = await written(change(await documentIn(file!)))
    const error = await importPlan({ ...empty, file: mended }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Sentence)
    expect(await withLedger(empty, ({ log }) => log.head())).toBe(0n)
    return (error as Sentence).message
  }

  it('imports nothing, and says where it is wrong', async () => {
    const message = await refused(document => ({
      ...document,
      plan: { ...document.plan, title: 'A title nobody gave' },
    }))
    expect(message).toMatch(/line 1, plan\.title: is not what the history comes to \(CONTENT_DIFFERS\)$/)
  })

  it('cannot bring a history into another organisation', async () => {
    const empty = await installation('other')
    const [file] = files.values()
    await expect(importPlan({ ...empty, file: file!, organisation: 'Other' })).rejects.toThrow(
      /^This history happened in the organisation Demonstration organisation/,
    )
  })
})

describe('what is exported', () => {
  it.each<[PlanFormat, RegExp]>([
    ['json', /^\{\n {2}"format": "plan-ledger\/plan\/1",/],
    ['jsonl', /^\{.*"type":"PlanStarted".*\}\n/],
    ['csv', /^\ufeffversion,recorded_at,/],
    ['ocel', /^\{"eventTypes":/],
    ['ics', /^BEGIN:VCALENDAR\r\n/],
  ])('is %s in a file that only its owner can read', async (format, beginning) => {
    const [plan] = files.keys()
    const file = await exported(here, plan!, format)
    expect(await readFile(file, 'utf8')).toMatch(beginning)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it('is recorded in the organisation', async () => {
    const [plan] = files.keys()
    const [started] = await historyOf(here, plan!)
    const events = (await organisationOf(here, started!.organisation)).events as readonly OrganisationEvent[]
    const made = events.filter(event => event.type === 'ExportMade' && event.data.plan === plan)
    expect(new Set(made.map(({ data }) => 'format' in data && data.format))).toEqual(
      new Set(['json', 'jsonl', 'csv', 'ocel', 'ics']),
    )
  })

  it('is nothing where there is no such plan', async () => {
    await expect(exported(here, newUuid())).rejects.toThrow(/^There is no plan /)
    await expect(exported(here, 'x; drop')).rejects.toThrow('"x; drop" is no id of a plan.')
  })
})
