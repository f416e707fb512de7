import type { PlanEvent } from '@plan-ledger/domain'
import {
  goalAbandoned,
  goalAchieved,
  goalReopened,
  goalRevised,
  goalSet,
  history,
  id,
  on,
  planClosed,
  planHistories,
  planRenamed,
  planReopened,
  planStarted,
  reviewCancelled,
  reviewHeld,
  reviewScheduled,
  stepDropped,
  stepPlanned,
} from '@plan-ledger/domain/testing'
import fc from 'fast-check'
import ical from 'node-ical'
import { describe, expect, it } from 'vitest'
import { contentLine, textValue } from './icalendar.ts'
import { calendarOf, planCalendar } from './plan-calendar.ts'

const written = async (...plans: readonly (readonly PlanEvent[])[]) => {
  let text = ''
  for await (const piece of planCalendar('Mine, too', plans)) text += piece
  return text
}
// biome-ignore lint/suspicious/noExplicitAny: the parser's types leave out what it gives
const read = async (...plans: readonly (readonly PlanEvent[])[]): Promise<Record<string, any>> =>
  ical.sync.parseICS(await written(...plans))
const entry = (events: readonly PlanEvent[], word: string) =>
  calendarOf(events).find(({ uid }) => uid === id(word))

describe('the calendar of a plan', () => {
  it('has a day for each goal, step and review that has one, as another program reads it', async () => {
    const calendar = await read(
      history(
        planStarted({ title: 'Become; a nurse, soon' }),
        on('2026-02-01', goalSet('Pass the exam', { due: '2026-06-30' })),
        goalSet('Some day'),
        stepPlanned('Learn\\ords', { due: '2026-03-29' }),
        reviewScheduled('review', '2026-04-01', { occasion: 'Spring' }),
      ),
    )
    const events = Object.values(calendar).filter(({ type }) => type === 'VEVENT')
    expect(events.map(({ summary }) => summary)).toEqual([
      expect.stringContaining('Pass the exam'),
      expect.stringContaining('ords'),
      'Spring',
    ])
    expect(calendar[id('Pass the exam')]).toMatchObject({
      uid: id('Pass the exam'),
      datetype: 'date',
      status: 'CONFIRMED',
      sequence: 0,
      categories: ['GOAL'],
      description: 'Become; a nurse, soon',
      transparency: 'TRANSPARENT',
    })
    const { start, dtstamp, lastmodified } = calendar[id('Pass the exam')]
    expect([start.getFullYear(), start.getMonth() + 1, start.getDate()]).toEqual([2026, 6, 30])
    expect(start.dateOnly).toBe(true)
    expect(dtstamp.toISOString()).toBe('2026-02-01T12:00:00.000Z')
    expect(lastmodified).toEqual(dtstamp)
    expect(calendar.vcalendar['WR-CALNAME']).toBe('Mine, too')
  })

  it('counts the changes that a calendar shows, and only those', () => {
    const events = history(
      planStarted(),
      goalSet('exam', { due: '2026-06-30' }),
      goalRevised('exam', { confidence: { new: 7 } }),
      goalRevised('exam', { due: { old: '2026-06-30', new: '2026-09-30' } }),
      on('2026-08-01', goalAchieved('exam')),
    )
    expect(entry(events.slice(0, 3), 'exam')).toMatchObject({ sequence: 0, day: '2026-06-30' })
    expect(entry(events.slice(0, 4), 'exam')).toMatchObject({ sequence: 1, day: '2026-09-30' })
    expect(entry(events, 'exam')).toMatchObject({
      sequence: 2,
      status: 'CONFIRMED',
      summary: '✔ exam',
      modified: '2026-08-01T12:00:00.000Z',
    })
  })

  it('keeps what was dropped, cancelled or lost its date, as cancelled on its last day', () => {
    const due = '2026-06-30'
    const events = history(
      planStarted(),
      goalSet('given up', { due }),
      goalSet('undated', { due }),
      stepPlanned('dropped', { due }),
      reviewScheduled('no more', due),
      reviewScheduled('held', due),
      goalAbandoned('given up'),
      goalRevised('undated', { due: { old: due } }),
      stepDropped('dropped'),
      reviewCancelled('no more'),
      reviewHeld('held'),
    )
    for (const word of ['given up', 'undated', 'dropped', 'no more'])
      expect(entry(events, word)).toMatchObject({ status: 'CANCELLED', day: due, sequence: 1 })
    expect(entry(events, 'held')).toMatchObject({ status: 'CONFIRMED', sequence: 1 })
  })

  it('takes back what an ended plan left unfinished, and gives it again with a reopened one', () => {
    const events = history(
      planStarted(),
      goalSet('open', { due: '2026-06-30' }),
      goalSet('done', { due: '2026-06-30' }),
      goalAchieved('done'),
      planClosed(1, 0),
      planReopened('closed'),
      goalAchieved('open'),
      goalReopened('open'),
    )
    expect(entry(events.slice(0, 5), 'open')).toMatchObject({ status: 'CANCELLED', sequence: 1 })
    expect(entry(events.slice(0, 5), 'done')).toMatchObject({ status: 'CONFIRMED', sequence: 1 })
    expect(entry(events.slice(0, 6), 'open')).toMatchObject({ status: 'CONFIRMED', sequence: 2 })
    expect(entry(events, 'open')).toMatchObject({ status: 'CONFIRMED', sequence: 4 })
  })

  it('names the plan as it is called now', () => {
    const events = history(
      planStarted({ title: 'Old' }),
      goalSet('g', { due: '2026-06-30' }),
      planRenamed('Old', 'New'),
    )
    expect(entry(events, 'g')).toMatchObject({
      description: 'New',
      sequence: 0,
      modified: events.at(-1)?.recordedAt,
    })
  })

  it('of several plans is one calendar', async () => {
    const first = history(planStarted(), goalSet('one', { due: '2026-06-30' }))
    const second = history(planStarted(), goalSet('two', { due: '2026-07-31' }))
    const calendar = await read(first, second)
    expect(Object.keys(calendar)).toEqual(expect.arrayContaining([id('one'), id('two')]))
  })
})

describe('any plan', () => {
  it('comes to lines of at most 75 octets, each entry once, and a parser reads back what stands in it', async () => {
    const property = fc.asyncProperty(planHistories(), async events => {
      const text = await written(events)
      expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
      for (const line of text.slice(0, -2).split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(line).not.toMatch(/[\r\n]/)
      }
      const calendar = await read(events)
      const entries = calendarOf(events)
      expect(new Set(entries.map(({ uid }) => uid)).size).toBe(entries.length)
      for (const { uid, summary, sequence, status } of entries)
        expect(calendar[uid]).toMatchObject({ summary, sequence, status })
    })
    await fc.assert(property, { seed: 20_261_122, numRuns: 100 })
  })

  it('has entries whose sequence never falls while it is lived', () => {
    fc.assert(
      fc.property(planHistories(40), events => {
        const last = new Map<string, { sequence: number; text: string; modified: string }>()
        for (let version = 1; version <= events.length; version += 1)
          for (const { uid, sequence, modified, day, summary, status } of calendarOf(
            events.slice(0, version),
          )) {
            const text = `${day} ${summary} ${status}`
            const before = last.get(uid)
            if (before) {
              expect(sequence).toBeGreaterThanOrEqual(before.sequence)
              if (text !== before.text) expect(sequence).toBeGreaterThan(before.sequence)
              expect(modified >= before.modified).toBe(true)
            }
            last.set(uid, { sequence, text, modified })
          }
        for (const uid of last.keys()) expect(calendarOf(events).map(one => one.uid)).toContain(uid)
      }),
      { seed: 20_261_122, numRuns: 60 },
    )
  })
})

describe('a content line', () => {
  it('is folded between characters, never inside of one', () => {
    const text = `SUMMARY:${'ü数😀'.repeat(40)}`
    const folded = contentLine(text)
    for (const line of folded.slice(0, -2).split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(line).not.toContain('\uFFFD')
    }
    expect(folded.slice(0, -2).replaceAll('\r\n ', '')).toBe(text)
  })

  it('escapes what would end a value, and leaves out what no text may hold', () => {
    expect(textValue('a;b,c\\d\r\ne\nf\u0007')).toBe('a\\;b\\,c\\\\d\\ne\\nf')
  })
})
