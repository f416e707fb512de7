import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { foldPlan, type PlanEvent, planStream } from '@plan-ledger/domain'
import { testDatabase } from '@plan-ledger/event-log/testing'
import { v5 as uuidOfName } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withLedger } from '../ledger.ts'
import { type ImportProgress, importSnapshots } from './import-snapshots.ts'
import type { ImportSummary } from './summary.ts'

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const fixture = pathOf('../../../../tests/fixtures/plan-histories/kubernetes-enhancements.jsonl')
const main = pathOf('../main.ts')

interface Version {
  readonly plan: string
  readonly at: string
  readonly actor: string
  readonly document: null | {
    readonly title: string
    readonly unit: string
    readonly goals: readonly {
      readonly key: string
      readonly statement: string
      readonly due: string | null
      readonly status: string
    }[]
  }
}

/** Lines of the fixture whose goals have a status that nobody knows. */
const unknownStatus = [381, 449, 472, 538]

describe('importing six years of real plans into PostgreSQL', () => {
  let place: { readonly databaseUrl: string; readonly dataDir: string }
  let folder: string
  let drop: () => Promise<void>
  let lines: readonly string[]
  let accepted: readonly Version[]
  let summary: ImportSummary
  let histories: ReadonlyMap<string, readonly PlanEvent[]>
  const progress: ImportProgress[] = []
  const rejects = () => join(folder, 'rejects.jsonl')

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-'))
    const database = await testDatabase()
    drop = database.drop
    place = { databaseUrl: database.url, dataDir: join(folder, 'data') }
    lines = (await readFile(fixture, 'utf8')).trimEnd().split('\n')
    accepted = lines
      .filter((_, index) => !unknownStatus.includes(index + 1))
      .map(line => JSON.parse(line) as Version)
    summary = await importSnapshots({
      ...place,
      file: fixture,
      organisation: 'Enhancements',
      rejects: rejects(),
      onProgress: told => progress.push(told),
    })
    histories = await historiesOf()
  })
  afterAll(async () => {
    await drop()
    await rm(folder, { recursive: true })
  })

  const historiesOf = () =>
    withLedger(place, async ({ log, planCodec }) => {
      const events: PlanEvent[] = []
      for (let after = 0n; ; ) {
        const page = await log.readAll({ after, limit: 1_000, filter: { streamPrefixes: [planStream('')] } })
        for (const recorded of page.events) events.push(await planCodec.decode(recorded))
        if (page.atHead) return Map.groupBy(events, event => event.stream)
        after = page.position
      }
    })
  const idOf = (plan: string) => uuidOfName(plan, summary.organisation.id)
  const historyOf = (plan: string) => histories.get(planStream(idOf(plan))) ?? []

  it('brings all 320 plans from 1,239 versions', () => {
    expect(summary).toMatchObject({ read: 1_239, rejected: 4, plans: 320, plansStarted: 320 })
    expect(summary.applied + summary.unchanged + summary.rejected).toBe(summary.read)
    expect(histories.size).toBe(320)
    expect(summary.organisation).toMatchObject({ name: 'Enhancements', founded: true })
  })

  it('rejects only the lines with an unknown status and keeps them as they are', async () => {
    expect(summary.rejects.map(({ line, causes }) => [line, causes.map(({ code }) => code)])).toEqual(
      unknownStatus.map(line => [line, ['UNKNOWN_STATUS']]),
    )
    expect(await readFile(rejects(), 'utf8')).toBe(unknownStatus.map(line => `${lines[line - 1]}\n`).join(''))
  })

  it('counts the events it added by type', () => {
    const all = [...histories.values()].flat()
    const byType = Object.fromEntries(
      [...Map.groupBy(all, event => event.type)].map(([type, of]) => [type, of.length]),
    )
    expect(summary.events).toEqual(byType)
  })

  it('leaves every plan as its last accepted version says', () => {
    const last = new Map(accepted.map(version => [version.plan, version]))
    const lastDocument = new Map(
      accepted.flatMap(version => (version.document ? [[version.plan, version.document]] : [])),
    )
    for (const [key, version] of last) {
      const plan = foldPlan(historyOf(key))!
      const { title, unit, goals } = lastDocument.get(key)!
      expect({ key, title: plan.title, unit: plan.unit, closed: plan.status === 'closed' }).toEqual({
        key,
        title: title.trim(),
        unit,
        closed: version.document === null,
      })
      for (const { key: goalKey, statement, due, status } of goals) {
        const goal = plan.goals[uuidOfName(goalKey, plan.id)]!
        expect({
          key,
          goalKey,
          statement: goal.statement,
          due: goal.due ?? null,
          status: goal.status,
        }).toEqual({
          key,
          goalKey,
          statement,
          due,
          status,
        })
      }
      const named = new Set(goals.map(goal => uuidOfName(goal.key, plan.id)))
      const leftOpen = Object.values(plan.goals).filter(
        ({ id, status }) => !named.has(id) && status === 'open',
      )
      expect({ key, leftOpen }).toEqual({ key, leftOpen: [] })
    }
  })

  it('preserves the dates: each event happened when its version was written', () => {
    const moments = new Set(accepted.map(({ plan, at }) => `${idOf(plan)} ${new Date(at).toISOString()}`))
    for (const [stream, history] of histories) {
      const plan = stream.slice(planStream('').length)
      expect(history.filter(event => !moments.has(`${plan} ${event.occurredAt}`))).toEqual([])
      const happened = history.map(event => event.occurredAt)
      expect(happened).toEqual([...happened].sort())
      expect(new Set(history.map(event => event.origin))).toEqual(new Set(['import']))
    }
    for (const { plan, at } of accepted.filter(
      (version, _, all) => all.find(v => v.plan === version.plan) === version,
    ))
      expect(historyOf(plan)[0]).toMatchObject({
        type: 'PlanStarted',
        occurredAt: new Date(at).toISOString(),
      })
  })

  it('keeps who wrote the first version as owner of the plan', () => {
    const firsts = accepted.filter((version, _, all) => all.find(v => v.plan === version.plan) === version)
    for (const { plan, actor } of firsts) expect(foldPlan(historyOf(plan))?.ownerName).toBe(actor)
  })

  it('tells its progress, always forward and to the end', () => {
    const bytes = progress.map(told => told.bytes)
    expect(bytes).toEqual([...bytes].sort((a, b) => a - b))
    const { size } = { size: progress.at(-1)!.totalBytes }
    expect(progress.at(-1)).toEqual({ bytes: size, totalBytes: size, read: 1_239, rejected: 4 })
  })

  it('applies nothing the second time', async () => {
    const before = await withLedger(place, ({ log }) => log.head())
    const again = await importSnapshots({ ...place, file: fixture, rejects: join(folder, 'again.jsonl') })
    expect(again).toMatchObject({
      read: 1_239,
      applied: 0,
      unchanged: 1_235,
      rejected: 4,
      plansStarted: 0,
      peopleIntroduced: 0,
      events: {},
    })
    expect(await withLedger(place, ({ log }) => log.head())).toBe(before)
  })

  it('gets what is recorded right also when two imports of one file run at once', async () => {
    const twice = () =>
      importSnapshots({
        ...place,
        file: fixture,
        organisation: 'Twice',
        rejects: join(folder, 'twice.jsonl'),
      })
    await writeFile(join(folder, 'empty.jsonl'), '')
    await importSnapshots({
      ...place,
      file: join(folder, 'empty.jsonl'),
      organisation: 'Twice',
      rejects: rejects(),
    })
    const [one, other] = await Promise.all([
      twice(),
      importSnapshots({
        ...place,
        file: fixture,
        organisation: 'Twice',
        rejects: join(folder, 'other.jsonl'),
      }),
    ])
    expect(one.organisation.id).toBe(other.organisation.id)
    const byType = (key: string) => (one.events[key] ?? 0) + (other.events[key] ?? 0)
    for (const [type, count] of Object.entries(summary.events))
      expect([type, byType(type)]).toEqual([type, count])
    expect(one.peopleIntroduced + other.peopleIntroduced).toBe(summary.peopleIntroduced)
  })

  it('imports the mended reject file: what still fits is applied, what later versions overtook is explained', async () => {
    const mended = join(folder, 'mended.jsonl')
    const rejected = unknownStatus.map(line => lines[line - 1]!)
    await writeFile(
      mended,
      rejected.join('\n').replaceAll(/"status":"(implemented \(alpha\)|alpha)"/g, '"status":"achieved"'),
    )
    const result = await importSnapshots({
      ...place,
      file: mended,
      organisation: 'Enhancements',
      rejects: join(folder, 'mended.rejects.jsonl'),
    })
    // plan 1753 ends with its two mended versions; plan 1979 has gone on in 2026
    expect(result).toMatchObject({ read: 4, applied: 1, unchanged: 1, rejected: 2 })
    expect(result.rejects.map(({ line, causes }) => [line, causes[0]?.code, causes[0]?.args])).toEqual([
      [2, 'OUT_OF_ORDER', { at: '2022-06-14T18:59:33.000Z', last: '2026-02-13T19:39:59.000Z' }],
      [3, 'OUT_OF_ORDER', { at: '2022-08-04T17:53:49.000Z', last: '2026-02-13T19:39:59.000Z' }],
    ])
    const plan = foldPlan((await historiesOf()).get(planStream(idOf('1753-logs-sanitization')))!)!
    expect(Object.values(plan.goals).map(({ status, statusSince }) => [status, statusSince])).toEqual([
      ['achieved', '2022-01-07T21:24:33.000Z'],
      ['achieved', '2022-01-07T21:24:33.000Z'],
    ])
  })

  describe('from the terminal', () => {
    const run = (...args: readonly string[]) =>
      new Promise<{ code: number; out: string; err: string }>(done => {
        const env = { ...process.env, DATABASE_URL: place.databaseUrl, DATA_DIR: place.dataDir }
        execFile(
          process.execPath,
          [main, 'import', 'snapshots', ...args],
          { cwd: folder, env },
          (error, out, err) => done({ code: error ? Number(error.code ?? 1) : 0, out, err }),
        )
      })

    it('shows plain progress and the summary and ends well in spite of rejects', async () => {
      const { code, out, err } = await run(fixture, '--organisation', 'Enhancements')
      expect({ code, err }).toEqual({
        code: 0,
        err: expect.stringContaining('Import 100 %: 1239 lines read, 4 rejected'),
      })
      expect(out).toContain('Lines read: 1,239 = 0 applied + 1,235 unchanged + 4 rejected')
      expect(out).toContain(
        'Rejected line 381: document.goals.0.status: "implemented (alpha)" is not a known status',
      )
      expect((await stat(join(folder, 'kubernetes-enhancements.rejected.jsonl'))).isFile()).toBe(true)
    })

    it('ends with 1 when it is to be strict', async () => {
      const { code } = await run(fixture, '--organisation', 'Enhancements', '--strict')
      expect(code).toBe(1)
    })

    it('says one sentence when the file is not there', async () => {
      const { code, out, err } = await run('nowhere.jsonl', '--organisation', 'Enhancements')
      expect({ code, out, err }).toEqual({
        code: 1,
        out: '',
        err: "The file nowhere.jsonl can't be read (ENOENT).\n",
      })
    })
  })
})
