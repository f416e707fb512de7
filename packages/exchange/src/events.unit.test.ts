import type { PlanEvent } from '@plan-ledger/domain'
import {
  entryCorrected,
  entryDisputed,
  goalRevised,
  goalSet,
  history,
  id,
  olga,
  planHistories,
  planStarted,
  told,
} from '@plan-ledger/domain/testing'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cloudEvents } from './cloud-events.ts'
import { gathered, type Pieces } from './feed.ts'
import { jsonLines } from './json-lines.ts'
import { isZone, localTime } from './local-time.ts'
import { planCsv, planCsvColumns } from './plan-csv.ts'

const text = async (pieces: Pieces) => (await gathered(pieces)).join('')
const events = history(
  planStarted({ title: 'Become a nurse' }),
  goalSet('exam', { due: '2026-06-30' }),
  told(goalRevised('exam', { due: { old: '2026-06-30', new: '2026-09-30' } }), {
    occurredAt: '2026-01-02T10:00:00.000Z',
    reason: { code: 'other', text: '=cmd|"/c calc"!A1\nand more' },
  }),
)

describe('events as lines of JSON', () => {
  it('are read back as they were', async () => {
    const property = fc.asyncProperty(planHistories(30), async lived => {
      const lines = (await text(jsonLines(lived))).split('\n')
      expect(lines.pop()).toBe('')
      expect(lines.map(line => JSON.parse(line))).toEqual(lived)
    })
    await fc.assert(property, { seed: 20_261_122, numRuns: 50 })
  })

  it('say where they stand in the log as text, however far that is', async () => {
    const position = 2n ** 60n
    expect(JSON.parse(await text(jsonLines([{ ...events[0]!, position }])))).toEqual({
      position: '1152921504606846976',
      ...events[0],
    })
  })

  it('are none of none', async () => expect(await text(jsonLines([]))).toBe(''))
})

describe('events as CloudEvents', () => {
  it('have what version 1.0 requires, and extensions by its rules for names', async () => {
    const batch = JSON.parse(await text(cloudEvents(events))) as Record<string, unknown>[]
    expect(batch).toHaveLength(events.length)
    for (const [index, event] of batch.entries()) {
      expect(event).toMatchObject({
        specversion: '1.0',
        id: events[index]?.id,
        source: `/organisations/${id('organisation')}/plan-${id('plan')}`,
        time: events[index]?.occurredAt,
      })
      for (const name of Object.keys(event)) expect(name).toMatch(/^[a-z0-9]{1,20}$/)
      for (const [name, value] of Object.entries(event))
        if (name !== 'data') expect([name, typeof value]).toEqual([name, 'string'])
    }
    expect(batch[2]).toMatchObject({
      type: 'plan-ledger.GoalRevised.v1',
      sequence: '0000000003',
      recordedat: events[2]?.recordedAt,
      data: { actor: olga, data: events[2]?.data, reason: { code: 'other' } },
    })
  })

  it('are an empty batch of none', async () => expect(JSON.parse(await text(cloudEvents([])))).toEqual([]))
})

describe('a plan as a table', () => {
  const rowsOf = async (of: readonly PlanEvent[], zone?: string) =>
    parse(await text(planCsv(of, zone === undefined ? {} : { zone })), {
      bom: true,
      columns: true,
      record_delimiter: '\r\n',
    }) as Record<string, string>[]

  it('has a row for each field that an event changed, in the words of its moment', async () => {
    const rows = await rowsOf(events, 'Europe/Berlin')
    expect(Object.keys(rows[0]!)).toEqual([...planCsvColumns])
    expect(rows.filter(({ type }) => type === 'GoalRevised')).toEqual([
      expect.objectContaining({
        version: '3',
        element_kind: 'goal',
        element_name: 'exam',
        field: 'due',
        old: '2026-06-30',
        new: '2026-09-30',
        late: 'true',
        occurred_at: '2026-01-02T10:00:00.000Z',
        occurred_local: '2026-01-02T11:00:00.000+01:00',
        time_zone: 'Europe/Berlin',
        reason: 'other',
        reason_text: '\'=cmd|"/c calc"!A1\nand more',
      }),
    ])
  })

  it('has what was said against an event beside it', async () => {
    const disputed = history(
      planStarted(),
      goalSet('exam'),
      entryDisputed(id(`plan-${id('plan')} 2`), 'not mine'),
      entryCorrected(id(`plan-${id('plan')} 2`), 'of Anna'),
    )
    const rows = await rowsOf(disputed)
    const beside = rows.filter(({ type }) => type === 'GoalSet').map(({ remarks }) => remarks)
    expect(new Set(beside)).toEqual(
      new Set([
        `dispute by Olga at ${disputed[2]?.recordedAt}: not mine\ncorrection by Olga at ${disputed[3]?.recordedAt}: of Anna`,
      ]),
    )
    expect(rows[0]?.remarks).toBe('')
  })

  it('tells every event of any plan, and no cell of it begins a formula', async () => {
    const property = fc.asyncProperty(planHistories(30), async lived => {
      const rows = await rowsOf(lived)
      expect([...new Set(rows.map(({ version }) => Number(version)))]).toEqual(
        lived.map(({ version }) => version),
      )
      for (const cell of rows.flatMap(row => Object.values(row)))
        expect(/^[=+@\t\r]|^-(?!\d)/.test(cell)).toBe(false)
    })
    await fc.assert(property, { seed: 20_261_122, numRuns: 50 })
  })
})

describe('local time', () => {
  it.each([
    ['UTC', '2026-03-29T00:59:59.999Z', '2026-03-29T00:59:59.999+00:00'],
    ['Europe/Berlin', '2026-03-29T00:59:59.999Z', '2026-03-29T01:59:59.999+01:00'],
    ['Europe/Berlin', '2026-03-29T01:00:00.000Z', '2026-03-29T03:00:00.000+02:00'],
    ['Europe/Berlin', '2026-10-25T00:30:00.000Z', '2026-10-25T02:30:00.000+02:00'],
    ['Europe/Berlin', '2026-10-25T01:30:00.000Z', '2026-10-25T02:30:00.000+01:00'],
    ['Asia/Kathmandu', '2026-01-01T00:00:00.000Z', '2026-01-01T05:45:00.000+05:45'],
    ['America/St_Johns', '2026-01-01T00:00:00.000Z', '2025-12-31T20:30:00.000-03:30'],
    ['Europe/London', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000+00:00'],
  ])('in %s of %s is %s', (zone, instant, local) => {
    expect(localTime(zone)(instant)).toBe(local)
    expect(new Date(local).toISOString()).toBe(instant)
  })

  it('is of zones only that are known', () => {
    expect(isZone('Europe/Berlin')).toBe(true)
    expect(isZone('Mars/Olympus')).toBe(false)
    expect(isZone('')).toBe(false)
  })
})
