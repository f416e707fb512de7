import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EventRefused, VersionConflict } from './errors.ts'
import type { EventLog, EventToAppend, RecordedEvent } from './event-log.ts'
import { all, first, newId, said, saying, wholeLog } from './testing/events.ts'
import { faultsOf, observed } from './testing/history.ts'

/** A rule that an adapter's store can't keep, and why; the suite then tests what happens instead. */
export interface Deviation {
  readonly rule: 'A5' | 'A7' | 'A8'
  readonly reason: string
}

const seed = 20261120
const texts = (events: readonly EventToAppend[]) => events.map(said)
const sayings = (count: number, word = 'said') =>
  Array.from({ length: count }, (_, i) => saying(`${word} ${i + 1}`))
const storedAs = ({ id, type, bytes, sealed }: EventToAppend) => ({
  id,
  type,
  bytes: [...bytes],
  sealed: sealed.map(part => ({ subject: part.subject, bytes: [...part.bytes] })),
})

/**
 * Proves on an adapter what CONTRACT.md promises. S5 and D1 need faults, which each adapter's own tests make.
 * @param open a new, empty log
 */
export const eventLogContract = (
  name: string,
  open: () => Promise<EventLog>,
  { deviations = [] }: { readonly deviations?: readonly Deviation[] } = {},
) => {
  describe(`event log contract: ${name}`, () => {
    let log: EventLog
    beforeEach(async () => {
      log = await open()
    })
    afterEach(() => log?.close())
    const read = (stream: string) => all(log.read(stream))
    const deviation = (rule: Deviation['rule']) => deviations.find(each => each.rule === rule)
    const outcome = (append: Promise<unknown>) =>
      append.then(
        () => 'stored',
        error => (error instanceof VersionConflict ? `conflict at ${error.actual}` : error),
      )

    describe('append', () => {
      it('[A1] an append at the present version stores all of it with consecutive versions', async () => {
        const before = await log.append('plan-1', 0, sayings(2))
        const after = await log.append('plan-1', 2, sayings(3, 'more'))
        expect([before.version, after.version]).toEqual([2, 5])
        const events = await read('plan-1')
        expect(events.map(event => event.version)).toEqual([1, 2, 3, 4, 5])
        expect(texts(events)).toEqual(['said 1', 'said 2', 'more 1', 'more 2', 'more 3'])
        expect(events.map(event => event.stream)).toEqual(Array(5).fill('plan-1'))
        expect([events[1]!.position, events[4]!.position]).toEqual([before.position, after.position])
        expect(await log.head()).toBe(after.position)
      })

      it('[A1] [A2] for every present and expected version from 0 to 5, only equal ones are stored', async () => {
        for (let present = 0; present <= 5; present++) {
          for (let expected = 0; expected <= 5; expected++) {
            const stream = `plan-${present}-${expected}`
            if (present > 0) await log.append(stream, 0, sayings(present))
            const answer = await outcome(log.append(stream, expected, [saying('new')]))
            expect(answer).toBe(present === expected ? 'stored' : `conflict at ${present}`)
            expect(await read(stream)).toHaveLength(present === expected ? present + 1 : present)
          }
        }
      })

      it('[A2] a stale version gives VersionConflict and stores nothing', async () => {
        await log.append('plan-1', 0, sayings(2))
        const conflict = await log.append('plan-1', 1, [saying('late')]).catch(error => error)
        expect(conflict).toBeInstanceOf(VersionConflict)
        expect(conflict).toMatchObject({ stream: 'plan-1', expected: 1, actual: 2 })
        expect(texts(await read('plan-1'))).toEqual(['said 1', 'said 2'])
        expect(await wholeLog(log)).toHaveLength(2)
      })

      it('[A3] of 50 appends at one version exactly one wins, the others learn the true version', async () => {
        for (const version of [0, 3]) {
          const stream = `plan-${version}`
          if (version > 0) await log.append(stream, 0, sayings(version))
          const answers = await Promise.all(
            Array.from({ length: 50 }, (_, i) => outcome(log.append(stream, version, [saying(`${i}`)]))),
          )
          expect(answers.filter(answer => answer === 'stored')).toHaveLength(1)
          expect(answers.filter(answer => answer === `conflict at ${version + 1}`)).toHaveLength(49)
          expect(await read(stream)).toHaveLength(version + 1)
        }
      })

      it('[A3] a history of random concurrent appends has no fault', async () => {
        const history = observed(log)
        const random = fc.sample(fc.array(fc.nat({ max: 2 ** 30 }), { minLength: 400, maxLength: 400 }), {
          seed,
          numRuns: 8,
        })
        await Promise.all(
          random.map(async numbers => {
            const known = [0, 0, 0, 0, 0]
            for (const number of numbers) {
              const s = number % known.length
              const behind = (number >> 4) % 10 === 0 ? 1 : 0
              const expected = Math.max(known[s]! - behind, 0)
              const answer = await history.append(`plan-${s}`, expected, sayings(1 + ((number >> 8) % 3)))
              if (answer.kind === 'ok') known[s] = answer.version
              if (answer.kind === 'conflict') known[s] = answer.actual
            }
          }),
        )
        expect(history.calls.some(call => call.outcome.kind === 'conflict')).toBe(true)
        expect(faultsOf(history.calls, await wholeLog(log))).toEqual([])
      })

      it('[A4] nothing appended changes nothing', async () => {
        expect(await log.append('plan-1', 0, [])).toEqual({ version: 0, position: 0n })
        const { position } = await log.append('plan-1', 0, sayings(2))
        expect(await log.append('plan-1', 2, [])).toEqual({ version: 2, position })
        expect(await outcome(log.append('plan-1', 1, []))).toBe('conflict at 2')
        expect(await log.append('plan-1', 2, [saying('next')])).toMatchObject({ version: 3 })
        expect(await wholeLog(log)).toHaveLength(3)
      })

      it('[A5] bytes, parts and ids come back as they went in', async () => {
        const part = fc.uint8Array({ minLength: 1, maxLength: 300 })
        const parts = fc.dictionary(fc.uuid(), part, { maxKeys: 4, noNullPrototype: true })
        const spoken = fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom(
            '{"a,b"}',
            'NULL',
            '\\',
            '"',
            '\\"',
            "'; drop table x;--",
            '$1',
            '\u2028\ud83c\udf3b',
            '\\x00',
            '\t\n',
          ),
        )
        const samples = fc.sample(fc.tuple(spoken, parts), { seed, numRuns: 100 })
        const events = samples.map(([text, subjects]) => ({
          ...saying(''),
          bytes: Buffer.from(text.replaceAll('\u0000', '') || '0'),
          sealed: Object.entries(subjects)
            .map(([subject, bytes]) => ({ subject, bytes }))
            .sort((a, b) => (a.subject < b.subject ? -1 : 1)),
        }))
        await log.append('plan-together', 0, events)
        expect((await read('plan-together')).map(storedAs)).toEqual(events.map(storedAs))
        // One by one takes other ways than many at once.
        const single = events.slice(0, 20).map(event => ({ ...event, id: newId() }))
        for (const [i, event] of single.entries()) await log.append('plan-alone', i, [event])
        expect((await read('plan-alone')).map(storedAs)).toEqual(single.map(storedAs))
      })

      it('[A5] an event of the greatest size comes back', async () => {
        const large = {
          ...saying(''),
          bytes: Buffer.alloc(65_535, 'x'),
          sealed: [{ subject: 'ada', bytes: Buffer.alloc(131_072, 7) }],
        }
        await log.append('plan-1', 0, [large])
        expect(
          (await read('plan-1')).map(event => [event.bytes.length, event.sealed[0]!.bytes.length]),
        ).toEqual([[65_535, 131_072]])
      })

      const smaller = deviation('A5')
      it(`[A5] an append of 4 MiB is ${smaller ? `refused: ${smaller.reason}` : 'stored'}`, async () => {
        const events = Array.from({ length: 64 }, () => ({ ...saying(''), bytes: Buffer.alloc(65_535, 'x') }))
        const answer = await outcome(log.append('plan-1', 0, events))
        expect(answer).toEqual(smaller ? expect.any(EventRefused) : 'stored')
        expect(await read('plan-1')).toHaveLength(smaller ? 0 : 64)
      })

      it('[A5] what a caller does to its bytes afterwards changes nothing', async () => {
        const event = saying('as it was')
        await log.append('plan-1', 0, [event])
        event.bytes.fill(0x20)
        const [stored] = await read('plan-1')
        stored!.bytes.fill(0x20)
        expect(texts(await read('plan-1'))).toEqual(['as it was'])
      })

      it.each<[string, Partial<EventToAppend>]>([
        ['an id that is no UUID', { id: 'no-uuid' }],
        ['an id in upper case', { id: newId().toUpperCase() }],
        ['a type that is no name', { type: 'Said\u0000' }],
        ['no bytes', { bytes: new Uint8Array() }],
        ['bytes that are not UTF-8', { bytes: Uint8Array.of(0xff, 0xfe) }],
        ['a zero byte', { bytes: Uint8Array.of(0x22, 0, 0x22) }],
        ['too many bytes', { bytes: Buffer.alloc(65_536, 'x') }],
        ['a part too large', { sealed: [{ subject: 'ada', bytes: Buffer.alloc(131_073) }] }],
        ['a part of nobody', { sealed: [{ subject: '', bytes: Buffer.alloc(10) }] }],
        [
          'two parts of one subject',
          {
            sealed: [
              { subject: 'ada', bytes: Buffer.alloc(10) },
              { subject: 'ada', bytes: Buffer.alloc(10) },
            ],
          },
        ],
      ])('[A5] refuses %s, and its neighbours are stored', async (_, wrong) => {
        const [refused, neighbour] = await Promise.allSettled([
          log.append('plan-1', 0, [{ ...saying('wrong'), ...wrong }]),
          log.append('plan-2', 0, [saying('right')]),
        ])
        expect(refused).toMatchObject({ reason: expect.any(EventRefused) })
        expect(neighbour.status).toBe('fulfilled')
        expect(texts(await wholeLog(log))).toEqual(['right'])
      })

      it.each([
        ['stream', '', 0],
        ['stream', 'plan 1', 0],
        ['stream', 'x'.repeat(201), 0],
        ['version', 'plan-1', -1],
        ['version', 'plan-1', 1.5],
        ['version', 'plan-1', 2 ** 31],
      ])('[A5] refuses a %s such as %j at %d', async (_, stream, version) => {
        await expect(log.append(stream, version, [saying('wrong')])).rejects.toThrow(EventRefused)
      })

      it('[A6] the same append again is answered with its first result, also when the stream has moved on', async () => {
        const one = [saying('one', [{ subject: 'ada', bytes: Buffer.from('sealed') }])]
        const two = sayings(2)
        const stored = [await log.append('plan-1', 0, one), await log.append('plan-1', 1, two)]
        await log.append('plan-1', 3, sayings(2, 'later'))
        expect(await log.append('plan-1', 0, one)).toEqual(stored[0])
        expect(await log.append('plan-1', 1, two)).toEqual(stored[1])
        expect(await Promise.all([log.append('plan-1', 0, one), log.append('plan-1', 1, two)])).toEqual(
          stored,
        )
        expect(await read('plan-1')).toHaveLength(5)
      })

      it('[A6] the same append five times at once has one effect and five equal answers', async () => {
        const events = sayings(3)
        const answers = await Promise.all(Array.from({ length: 5 }, () => log.append('plan-1', 0, events)))
        expect(new Set(answers.map(answer => `${answer.version} ${answer.position}`)).size).toBe(1)
        expect(await read('plan-1')).toHaveLength(3)
      })

      it('[A6] a part of the events, another order, other bytes or another version is a conflict', async () => {
        const events = sayings(3)
        const [a, b, c] = events as [EventToAppend, EventToAppend, EventToAppend]
        await log.append('plan-1', 0, events)
        for (const again of [
          [a, b, c, saying('new')],
          [a, c, b],
          [a, { ...b, bytes: Buffer.from('"other"') }],
          [b],
          [a, { ...b, type: 'Other' }],
        ])
          expect(await outcome(log.append('plan-1', 0, again))).toBe('conflict at 3')
        expect(await outcome(log.append('plan-1', 1, [a]))).toBe('conflict at 3')
        expect(await log.append('plan-1', 0, [a, b])).toMatchObject({ version: 2 })
        expect(await read('plan-1')).toHaveLength(3)
      })

      const unnoticed = deviation('A8')
      if (unnoticed) {
        it(`[A8] an id of another stream's event is stored again: ${unnoticed.reason}`, async () => {
          const event = saying('first')
          await log.append('plan-1', 0, [event])
          expect(await log.append('plan-2', 0, [event])).toMatchObject({ version: 1 })
          expect(texts(await wholeLog(log))).toEqual(['first', 'first'])
        })
      } else {
        it('[A8] an id that belongs to another event is refused, and only the culprit', async () => {
          const event = saying('first')
          await log.append('plan-1', 0, [event])
          const answers = await Promise.all([
            outcome(log.append('plan-2', 0, [saying('neighbour')])),
            outcome(log.append('plan-3', 0, [saying('also'), { ...saying('culprit'), id: event.id }])),
            outcome(log.append('plan-4', 0, [saying('neighbour')])),
          ])
          expect(answers).toEqual(['stored', expect.any(EventRefused), 'stored'])
          expect(texts(await wholeLog(log)).toSorted()).toEqual(['first', 'neighbour', 'neighbour'])
          await expect(log.append('plan-5', 0, [event, event])).rejects.toThrow(EventRefused)
        })
      }

      it('[A1]–[A6] [A8] a batch that holds everything at once answers each as if it had come alone', async () => {
        const [old, part] = [sayings(2), sayings(2)]
        const stored = await log.append('plan-replay', 0, old)
        await log.append('plan-part', 0, part)
        await log.append('plan-behind', 0, sayings(4))
        const answers = await Promise.allSettled([
          log.append('plan-good', 0, sayings(2)),
          log.append('plan-behind', 1, [saying('late')]),
          log.append('plan-replay', 0, old),
          log.append('plan-part', 0, [...part, saying('more')]),
          log.append('plan-reused', 0, [old[0]!]),
          log.append('plan-refused', 0, [{ ...saying('x'), id: 'none' }]),
          log.append('plan-ahead', 7, [saying('early')]),
          log.append('plan-good', 2, [saying('following')]),
          log.append('plan-other', 0, [saying('last')]),
        ])
        expect(
          answers.map(answer =>
            answer.status === 'fulfilled'
              ? answer.value.version
              : (answer.reason.actual ?? answer.reason.name),
          ),
        ).toEqual([2, 4, 2, 2, unnoticed ? 1 : 'EventRefused', 'EventRefused', 0, 3, 1])
        expect(answers[2]).toMatchObject({ value: stored })
        expect(texts(await read('plan-good'))).toEqual(['said 1', 'said 2', 'following'])
        expect(await wholeLog(log)).toHaveLength(8 + 4 + (unnoticed ? 1 : 0))
      })
    })

    const unsupported = deviation('A7')
    if (unsupported) {
      it(`[A7] several streams at once are refused: ${unsupported.reason}`, async () => {
        const both = ['plan-1', 'plan-2'].map(stream => ({
          stream,
          expectedVersion: 0,
          events: [saying('x')],
        }))
        await expect(log.appendMany(both)).rejects.toThrow()
        expect(await wholeLog(log)).toEqual([])
        expect(await log.appendMany(both.slice(1))).toMatchObject([{ version: 1 }])
      })
    } else {
      describe('append to several streams', () => {
        const units = (...appends: readonly (readonly [string, number, readonly EventToAppend[]])[]) =>
          appends.map(([stream, expectedVersion, events]) => ({ stream, expectedVersion, events }))

        it('[A7] stores all', async () => {
          const answers = await log.appendMany(units(['plan-1', 0, sayings(2)], ['plan-2', 0, sayings(1)]))
          expect(answers.map(answer => answer.version)).toEqual([2, 1])
          expect((await wholeLog(log)).map(event => event.stream)).toEqual(['plan-1', 'plan-1', 'plan-2'])
        })

        it('[A7] stores nothing when one of the streams has moved on', async () => {
          await log.append('plan-2', 0, sayings(1))
          const neighbour = log.append('plan-4', 0, [saying('neighbour')])
          const conflict = await log
            .appendMany(
              units(['plan-1', 0, sayings(2)], ['plan-2', 0, sayings(1)], ['plan-3', 0, sayings(1)]),
            )
            .catch(error => error)
          expect(conflict).toMatchObject({
            name: 'VersionConflict',
            stream: 'plan-2',
            expected: 0,
            actual: 1,
          })
          await neighbour
          expect((await wholeLog(log)).map(event => event.stream)).toEqual(['plan-2', 'plan-4'])
        })

        it('[A7] [A6] the same again is answered with the first result, a part of it again is a conflict', async () => {
          const both = units(['plan-1', 0, sayings(2)], ['plan-2', 0, sayings(1)])
          const stored = await log.appendMany(both)
          expect(await log.appendMany(both)).toEqual(stored)
          const conflict = await log
            .appendMany([both[0]!, ...units(['plan-3', 0, sayings(1)])])
            .catch(error => error)
          expect(conflict).toMatchObject({ name: 'VersionConflict', stream: 'plan-1', actual: 2 })
          expect(await wholeLog(log)).toHaveLength(3)
        })

        it('[A7] refuses one stream twice, an append of nothing and an id twice', async () => {
          const event = saying('x')
          await expect(
            log.appendMany(units(['plan-1', 0, sayings(1)], ['plan-1', 1, sayings(1)])),
          ).rejects.toThrow(EventRefused)
          await expect(log.appendMany(units(['plan-1', 0, sayings(1)], ['plan-2', 0, []]))).rejects.toThrow(
            EventRefused,
          )
          await expect(log.appendMany(units(['plan-1', 0, [event]], ['plan-2', 0, [event]]))).rejects.toThrow(
            EventRefused,
          )
          expect(await log.appendMany([])).toEqual([])
          expect(await wholeLog(log)).toEqual([])
        })
      })
    }

    describe('read', () => {
      it('[R1] an unknown stream reads empty', async () => {
        expect(await read('plan-unknown')).toEqual([])
        expect(await log.readAll({ after: 0n, limit: 10 })).toEqual({
          events: [],
          position: 0n,
          atHead: true,
        })
        expect(await log.head()).toBe(0n)
      })

      it('[R2] a stream reads in the order of its versions, or backwards', async () => {
        await log.append('plan-1', 0, sayings(3))
        await log.append('plan-10', 0, sayings(2, 'other'))
        await log.append('plan-1', 3, sayings(700, 'more'))
        const versions = (await read('plan-1')).map(event => event.version)
        expect(versions).toEqual(Array.from({ length: 703 }, (_, i) => i + 1))
        expect((await all(log.read('plan-1', { backwards: true }))).map(event => event.version)).toEqual(
          versions.toReversed(),
        )
      })

      it('[R3] a prefix, a rest or a stretch of a stream reads by versions, both ends included', async () => {
        await log.append('plan-1', 0, sayings(5))
        const versions = async (range: object) =>
          (await all(log.read('plan-1', range))).map(event => event.version)
        expect(await versions({ to: 3 })).toEqual([1, 2, 3])
        expect(await versions({ from: 4 })).toEqual([4, 5])
        expect(await versions({ from: 2, to: 4, backwards: true })).toEqual([4, 3, 2])
        expect(await versions({ from: 6 })).toEqual([])
        expect(await versions({ to: 0 })).toEqual([])
        expect(await versions({ from: 0, to: 99 })).toEqual([1, 2, 3, 4, 5])
      })

      it('[R5] several streams read at once as each by itself, in the order asked for', async () => {
        await log.append('plan-1', 0, sayings(3))
        await log.append('plan-10', 0, sayings(700, 'many'))
        await log.append('plan-2', 0, sayings(2, 'other'))
        const rests = [
          { stream: 'plan-2' },
          { stream: 'plan-10', from: 2 },
          { stream: 'plan-unknown' },
          { stream: 'plan-1', from: 3 },
        ]
        const each = []
        for (const { stream, from = 1 } of rests) each.push(...(await all(log.read(stream, { from }))))
        expect(await all(log.readMany(rests))).toEqual(each)
        expect(await all(log.readMany([]))).toEqual([])
        expect(await all(log.readMany([{ stream: 'plan-1', from: 4 }]))).toEqual([])
      })

      it('[R4] the whole log reads page by page, each event once', async () => {
        for (let i = 0; i < 7; i++) await log.append(`plan-${i}`, 0, sayings(1_000, `${i}:`))
        const pages: RecordedEvent[][] = []
        for (let after = 0n; ; ) {
          const page = await log.readAll({ after, limit: 999 })
          pages.push([...page.events])
          if (page.atHead) break
          after = page.position
        }
        expect(pages.every(page => page.length <= 999)).toBe(true)
        const events = pages.flat()
        expect(new Set(events.map(event => event.id)).size).toBe(7_000)
        expect(events.every((event, i) => i === 0 || event.position > events[i - 1]!.position)).toBe(true)
      })

      it('[R4] large events make small pages', async () => {
        const large = () => ({ ...saying(''), bytes: Buffer.alloc(60_000, 'x') })
        for (let i = 0; i < 10; i++)
          for (let version = 0; version < 60; version += 15)
            await log.append(`plan-${i}`, version, Array.from({ length: 15 }, large))
        expect(await wholeLog(log)).toHaveLength(600)
        expect(await all(log.read('plan-3'))).toHaveLength(60)
      })

      it('[R4] a filtered read tells how far it looked, also when nothing matched', async () => {
        for (let i = 0; i < 12; i++) await log.append(`plan-${i}`, 0, sayings(1_000))
        const { position: end } = await log.append('organisation-1', 0, [saying('rare', [], 'Rare')])
        const found: string[] = []
        for (let after = 0n; ; ) {
          const page = await log.readAll({ after, limit: 5, filter: { types: ['Rare'] } })
          found.push(...texts(page.events))
          if (page.atHead) {
            expect(page.position).toBe(end)
            break
          }
          expect(page.position > after).toBe(true)
          after = page.position
        }
        expect(found).toEqual(['rare'])
        expect(await log.readAll({ after: end, limit: 5, filter: { types: ['Rare'] } })).toEqual({
          events: [],
          position: end,
          atHead: true,
        })
      })

      it('[R4] a filter by type and prefix keeps order and goes on after a full page', async () => {
        for (let i = 1; i <= 20; i++) {
          await log.append(`plan-${i}`, 0, [saying(`plan ${i}`, [], i % 2 ? 'Odd' : 'Even')])
          await log.append(`organisation-${i}`, 0, [saying(`organisation ${i}`, [], 'Odd')])
        }
        const filter = { types: ['Odd', 'Never'], streamPrefixes: ['plan-'] }
        const one = await log.readAll({ after: 0n, limit: 3, filter })
        const two = await log.readAll({ after: one.position, limit: 100, filter })
        expect(texts(one.events)).toEqual(['plan 1', 'plan 3', 'plan 5'])
        expect(texts(two.events)).toEqual([
          'plan 7',
          'plan 9',
          'plan 11',
          'plan 13',
          'plan 15',
          'plan 17',
          'plan 19',
        ])
        expect(two.atHead).toBe(true)
        const everything = await log.readAll({ after: 0n, limit: 100, filter: { types: ['Odd'] } })
        expect(everything.events).toHaveLength(30)
        expect((await log.readAll({ after: 0n, limit: 100, filter: { types: [] } })).events).toEqual([])
      })
    })

    describe('subscribe', () => {
      const ending = () => {
        const controller = new AbortController()
        return { signal: controller.signal, end: () => controller.abort() }
      }

      it('[S1] delivers history, then what is appended, once and in order', async () => {
        const { signal, end } = ending()
        await log.append('plan-1', 0, sayings(3))
        const following = first(9, log.subscribe({ after: 0n }, signal))
        for (let version = 3; version < 9; version++) {
          await log.append('plan-1', version, [saying(`live ${version + 1}`)])
          if (version % 2) await sleep(20)
        }
        expect(texts(await following)).toEqual([
          'said 1',
          'said 2',
          'said 3',
          'live 4',
          'live 5',
          'live 6',
          'live 7',
          'live 8',
          'live 9',
        ])
        end()
      })

      it('[S1] begun at any position while others append, it has no seam', async () => {
        const { signal, end } = ending()
        const total = 120
        let followers: Promise<RecordedEvent[]>[] = []
        const starts: { after: bigint; left: number }[] = []
        for (let i = 0; i < total; i++) {
          const appending = log.append(`plan-${i}`, 0, [saying(`${i}`)])
          if (i % 10 === 0) {
            const after = await log.head()
            const left = total - (await wholeLog(log)).filter(event => event.position <= after).length
            starts.push({ after, left })
            followers = [...followers, first(left, log.subscribe({ after }, signal))]
          }
          await appending
        }
        const log1 = await wholeLog(log)
        for (const [i, follower] of followers.entries()) {
          const expected = log1.filter(event => event.position > starts[i]!.after)
          expect((await follower).map(event => event.position)).toEqual(expected.map(event => event.position))
        }
        end()
      })

      it('[S1] a filter passes over the others', async () => {
        const { signal, end } = ending()
        const following = first(
          3,
          log.subscribe({ after: 0n, filter: { types: ['Rare'], streamPrefixes: ['plan-'] } }, signal),
        )
        for (let i = 0; i < 3; i++) {
          await log.append(`plan-${i}`, 0, [...sayings(5), saying(`rare ${i}`, [], 'Rare')])
          await log.append(`organisation-${i}`, 0, [saying('not for us', [], 'Rare')])
        }
        expect(texts(await following)).toEqual(['rare 0', 'rare 1', 'rare 2'])
        end()
      })

      it('[S2] with 32 concurrent writers nothing appears below a position already delivered', async () => {
        const { signal, end } = ending()
        const following = first(32 * 20, log.subscribe({ after: 0n }, signal))
        await Promise.all(
          Array.from({ length: 32 }, async (_, writer) => {
            for (let version = 0; version < 20; version++)
              await log.append(`plan-${writer}`, version, [saying('x')])
          }),
        )
        const delivered = (await following).map(event => event.position)
        expect(delivered.every((position, i) => i === 0 || position > delivered[i - 1]!)).toBe(true)
        expect(delivered).toEqual((await wholeLog(log)).map(event => event.position))
        end()
      })

      it('[S3] an abort ends it, before, during and after its wait', async () => {
        const aborted = ending()
        aborted.end()
        expect(await all(log.subscribe({ after: 0n }, aborted.signal))).toEqual([])

        const waiting = ending()
        const collected = all(log.subscribe({ after: 0n }, waiting.signal))
        await sleep(30)
        waiting.end()
        expect(await collected).toEqual([])

        await log.append('plan-1', 0, sayings(10))
        const reading = ending()
        const events: string[] = []
        for await (const event of log.subscribe({ after: 0n }, reading.signal))
          if (events.push(said(event)) === 4) reading.end()
        expect(events).toHaveLength(4)
      })

      it('[S3] closing the log ends its subscriptions', async () => {
        const { signal } = ending()
        const collected = all(log.subscribe({ after: 0n }, signal))
        await sleep(30)
        await log.close()
        expect(await collected).toEqual([])
        await expect(log.append('plan-1', 0, [saying('late')])).rejects.toThrow()
      })

      it('[S4] a slow reader loses nothing while another one is not kept waiting', async () => {
        const { signal, end } = ending()
        const slow = log.subscribe({ after: 0n }, signal)[Symbol.asyncIterator]()
        const quick = first(3_001, log.subscribe({ after: 0n }, signal))
        await log.append('plan-0', 0, [saying('first')])
        expect(said((await slow.next()).value)).toBe('first')
        for (let i = 1; i <= 3; i++) await log.append(`plan-${i}`, 0, sayings(1_000))
        expect(await quick).toHaveLength(3_001)
        const rest: RecordedEvent[] = []
        while (rest.length < 3_000) rest.push((await slow.next()).value)
        expect(rest.map(event => event.id)).toEqual((await quick).slice(1).map(event => event.id))
        end()
      })
    })
  })
}
