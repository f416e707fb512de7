import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type CopyProgress, copyLog, LogsDiffer } from './copy-log.ts'
import type { EventLog, RecordedEvent } from './event-log.ts'
import { memoryEventLog } from './memory/memory-event-log.ts'
import { saying, wholeLog } from './testing/events.ts'

const seed = 20_261_122
/** A log of events of several streams in the order of the numbers. */
const logOf = async (streams: readonly number[]): Promise<EventLog> => {
  const log = memoryEventLog()
  const versions = new Map<number, number>()
  for (const stream of streams) {
    const version = versions.get(stream) ?? 0
    const parts = stream % 2 ? [{ subject: 'ada', bytes: Buffer.from(`${stream} ${version}`) }] : []
    await log.append(`plan-${stream}`, version, [saying(`${stream} ${version}`, parts)])
    versions.set(stream, version + 1)
  }
  return log
}
const withoutPosition = ({ position, ...event }: RecordedEvent) => event
const contents = async (log: EventLog) => (await wholeLog(log)).map(withoutPosition)

it.each([true, false])(
  `copies any log in its order, several streams at once: %s (seed ${seed})`,
  async severalStreams => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 5 }), { maxLength: 60 }), async streams => {
        const [from, to] = [await logOf(streams), memoryEventLog()]
        expect(await copyLog({ from, to, severalStreams })).toEqual({ present: 0, copied: streams.length })
        expect(await contents(to)).toEqual(await contents(from))
        expect(await copyLog({ from, to, severalStreams })).toEqual({ present: streams.length, copied: 0 })
      }),
      { seed, numRuns: 60 },
    )
  },
)

it('takes a run that was interrupted up again', async () => {
  const from = await logOf(Array.from({ length: 3_000 }, (_, i) => i % 7))
  const to = memoryEventLog()
  const stop = new AbortController()
  const interrupted = copyLog({
    from,
    to,
    severalStreams: false,
    signal: stop.signal,
    onProgress: ({ step, events }) => step === 'copying' && events === 1_234 && stop.abort(),
  })
  await expect(interrupted).rejects.toThrow('aborted')
  expect(await copyLog({ from, to, severalStreams: false })).toEqual({ present: 1_235, copied: 1_765 })
  expect(await contents(to)).toEqual(await contents(from))
})

it('copies what is appended while it copies', async () => {
  const from = await logOf([1, 2, 3])
  const to = memoryEventLog()
  let late = 0
  const onProgress = ({ step }: CopyProgress) => {
    if (step === 'verifying' && late < 2) void from.append('plan-late', late++, [saying('late')])
  }
  expect(await copyLog({ from, to, severalStreams: true, onProgress })).toEqual({ present: 0, copied: 5 })
})

it('refuses a copy that holds anything else, and changes nothing', async () => {
  const from = await logOf([1, 2, 1])
  for (const other of [await logOf([1, 2]), await logOf([3])]) {
    const before = await contents(other)
    await expect(copyLog({ from, to: other, severalStreams: true })).rejects.toThrow(LogsDiffer)
    expect(await contents(other)).toEqual(before)
  }
  const longer = memoryEventLog()
  await copyLog({ from, to: longer, severalStreams: true })
  await longer.append('plan-9', 0, [saying('more')])
  await expect(copyLog({ from, to: longer, severalStreams: true })).rejects.toThrow('the copy holds more')
})

it.each<[string, (event: RecordedEvent) => Partial<RecordedEvent>]>([
  ['bytes', () => ({ bytes: Buffer.from('"other"') })],
  ['sealed part', ({ sealed }) => ({ sealed: sealed.map(part => ({ ...part, bytes: Buffer.from('x') })) })],
  ['lost sealed part', () => ({ sealed: [] })],
  ['type', () => ({ type: 'Other' })],
  ['id', () => ({ id: '01990000-0000-7000-8000-000000000000' })],
])('notices a copy whose store gives back another %s', async (_, change) => {
  const from = await logOf([1, 3, 5])
  const to = memoryEventLog()
  const wrong: EventLog = {
    ...to,
    async readAll(options) {
      const found = await to.readAll(options)
      return {
        ...found,
        events: found.events.map(event =>
          event.stream === 'plan-3' ? { ...event, ...change(event) } : event,
        ),
      }
    },
  }
  await expect(copyLog({ from, to: wrong, severalStreams: false })).rejects.toThrow('where the log has event')
})

it('notices that somebody else writes to the copy', async () => {
  const from = await logOf([1, 2, 3, 1])
  const to = memoryEventLog()
  const onProgress = ({ step, events }: CopyProgress) => {
    if (step === 'copying' && events === 1) void to.append('plan-2', 0, [saying('foreign')])
  }
  await expect(copyLog({ from, to, severalStreams: false, onProgress })).rejects.toThrow(
    'somebody else writes',
  )
})

it('tells how far each step is', async () => {
  const from = await logOf([1, 2, 2])
  const told: CopyProgress[] = []
  await copyLog({ from, to: memoryEventLog(), severalStreams: false, onProgress: each => told.push(each) })
  expect(told).toEqual([
    { step: 'copying', events: 1, position: 3n, head: 3n },
    { step: 'copying', events: 3, position: 3n, head: 3n },
    { step: 'verifying', events: 1, position: 1n, head: 3n },
    { step: 'verifying', events: 2, position: 2n, head: 3n },
    { step: 'verifying', events: 3, position: 3n, head: 3n },
  ])
})
