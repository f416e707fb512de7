import { memoryEventLog, type RecordedEvent } from '@plan-ledger/event-log'
import { describe, expect, it } from 'vitest'
import { keptFolds } from './kept-folds.ts'
import { planDirectoryModel } from './plan-directory/model.ts'
import type { History } from './streams.ts'
import { looking } from './testing/broken.ts'
import { planning, uuid } from './testing/plans.ts'

const stream = `plan-${uuid(1)}`

/** A plan renamed so often that it has `length` events, and what is asked of its history. */
const renamed = async (length: number) => {
  const log = memoryEventLog()
  const written = planning(log)
  await written.start(uuid(1), 'Title 1')
  for (let n = 2; n <= length; n += 1) await written.rename(uuid(1), `Title ${n}`)
  const { events } = await log.readAll({ after: 0n, limit: length })
  let decoded = 0
  const history: History = {
    ...written.history,
    decode: event => {
      decoded += 1
      return written.history.decode(event)
    },
  }
  return { events, history, decoded: () => decoded }
}
const one = (event: RecordedEvent | undefined) => [event!]

describe('folds kept between batches', () => {
  it('take in each event once, however long the stream has become', async () => {
    const { events, history, decoded } = await renamed(200)
    const folds = keptFolds(planDirectoryModel, history)
    for (const event of events)
      expect(await folds.rows(stream, one(event))).toMatchObject([{ title: `Title ${event.version}` }])
    expect(decoded()).toBe(200)
  })

  it('begin with what came before where none is kept, or the one that is kept stands elsewhere', async () => {
    const { events, history, decoded } = await renamed(20)
    const folds = keptFolds(planDirectoryModel, history)
    const row = async (version: number) => (await folds.rows(stream, one(events[version - 1])))[0]
    expect(await row(10)).toMatchObject({ version: 10, title: 'Title 10' })
    expect(decoded()).toBe(10)
    expect(await row(15)).toMatchObject({ version: 15 })
    expect(decoded()).toBe(15)
    expect(await row(15)).toMatchObject({ version: 15 })
    expect(decoded()).toBe(30)
    folds.forget(stream)
    expect(await row(16)).toMatchObject({ version: 16 })
    expect(decoded()).toBe(46)
  })

  it('are left out when they hold too much together, yet the longest stream is not read for each event', async () => {
    const { events, history, decoded } = await renamed(400)
    const folds = keptFolds(planDirectoryModel, history, 100)
    for (const event of events) await folds.rows(stream, one(event))
    expect(decoded()).toBe(400)
  })

  it('do not outlive a failure in the middle of a batch', async () => {
    const { events, history } = await renamed(3)
    let failing = true
    const model = looking(planDirectoryModel, ({ version }) => {
      if (version === 3 && failing) throw new TypeError('a fault of the program')
    })
    const folds = keptFolds(model, history)
    await folds.rows(stream, one(events[0]))
    await expect(folds.rows(stream, events.slice(1))).rejects.toThrow('a fault')
    failing = false
    expect(await folds.rows(stream, events.slice(1))).toMatchObject([
      { version: 3, activity: expect.anything() },
    ])
  })
})
