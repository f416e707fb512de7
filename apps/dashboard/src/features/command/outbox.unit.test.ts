import { describe, expect, it } from 'vitest'
import type { Answer } from './answers.ts'
import { commandOutbox, patchesOver, type Wish } from './outbox.ts'

const doneAt = (version: number): Answer => ({
  kind: 'done',
  done: { version, position: String(version), repeated: false, plan: { planId: 'p' } },
})
const conflict = { kind: 'not-allowed' } as const satisfies Answer

const wish = (commandId: string): Wish => ({
  commandId,
  plan: 'p',
  words: commandId,
  document: {} as Wish['document'],
  input: { commandId },
  patches: [{ path: ['title'], value: commandId }],
})

const world = (answers: Record<string, Answer[]>) => {
  const sent: string[] = []
  const bases: (number | undefined)[] = []
  let online = true
  const outbox = commandOutbox({
    online: () => online,
    pause: async () => {},
    send: async (_, input) => {
      const { commandId, expectedVersion } = input as { commandId: string; expectedVersion?: number }
      sent.push(commandId)
      bases.push(expectedVersion)
      return answers[commandId]?.shift() ?? { kind: 'unanswered' }
    },
  })
  const stages = () => outbox.get().map(({ commandId, stage }) => `${commandId} ${stage}`)
  const setOnline = (to: boolean) => {
    online = to
  }
  return { outbox, sent, bases, stages, setOnline }
}

describe('commands on their way', () => {
  it('are asked for again under one id while no answer comes', async () => {
    const { outbox, sent } = world({ a: [{ kind: 'unanswered' }, { kind: 'unanswered' }, doneAt(3)] })
    expect((await outbox.submit(wish('a'))).kind).toBe('done')
    expect(sent).toEqual(['a', 'a', 'a'])
  })

  it('stay laid over the plan until it holds their version, and come off when refused', async () => {
    const { outbox } = world({ a: [doneAt(8)], b: [conflict] })
    const sending = outbox.submit(wish('a'))
    expect(patchesOver(outbox.get(), 'p', 7)).toHaveLength(1)
    await sending
    expect(patchesOver(outbox.get(), 'p', 7)).toHaveLength(1)
    expect(patchesOver(outbox.get(), 'p', 8)).toHaveLength(0)
    await outbox.submit(wish('b'))
    expect(patchesOver(outbox.get(), 'p', 7)).toHaveLength(1)
  })

  it('that were queued one after another are no conflict with themselves, nor hide what others wrote between', async () => {
    const based = (commandId: string): Wish => ({
      ...wish(commandId),
      input: { commandId, expectedVersion: 4 },
    })
    const { outbox, bases, setOnline } = world({
      a: [doneAt(5)],
      b: [doneAt(7)],
      c: [doneAt(8)],
      d: [conflict],
    })
    setOnline(false)
    for (const id of ['a', 'b']) await outbox.submit(based(id))
    await outbox.submit(wish('c'))
    await outbox.submit({ ...wish('d'), input: { commandId: 'd', expectedVersion: 3 } })
    setOnline(true)
    await outbox.flush()
    expect(bases).toEqual([4, 5, undefined, 3])
  })

  it('queue while offline and are sent in order afterwards', async () => {
    const { outbox, sent, stages, setOnline } = world({ a: [doneAt(2)], b: [doneAt(3)] })
    setOnline(false)
    expect((await outbox.submit(wish('a'))).kind).toBe('queued')
    expect((await outbox.submit(wish('b'))).kind).toBe('queued')
    expect(sent).toEqual([])
    expect(patchesOver(outbox.get(), 'p', 1)).toHaveLength(2)
    setOnline(true)
    await outbox.flush()
    expect(sent).toEqual(['a', 'b'])
    expect(stages()).toEqual(['a done', 'b done'])
  })

  it('stop at the first refusal, until it is discarded', async () => {
    const { outbox, sent, stages, setOnline } = world({ a: [conflict], b: [doneAt(3)] })
    setOnline(false)
    await outbox.submit(wish('a'))
    await outbox.submit(wish('b'))
    setOnline(true)
    await outbox.flush()
    expect(sent).toEqual(['a'])
    expect(stages()).toEqual(['a stopped', 'b queued'])
    await outbox.discard('a')
    expect(stages()).toEqual(['b done'])
  })
})
