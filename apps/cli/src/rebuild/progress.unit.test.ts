import type { RebuildPhase } from '@plan-ledger/read-models'
import { describe, expect, it } from 'vitest'
import { progressShown } from './progress.ts'

describe('progress of a rebuild where there is no terminal', () => {
  it('is told at each quarter of each phase', () => {
    const written: string[] = []
    const stream = { isTTY: false, write: (text: string) => written.push(text) > 0 }
    const shown = progressShown(stream as unknown as NodeJS.WriteStream)
    const show = (phase: RebuildPhase, done: number, total: number, events = 0) =>
      shown.show({ phase, done, total, events, rate: 50, ...(done > 0 && { left: total - done }) })
    for (const done of [0, 10, 25, 40, 75, 100, 100]) show('fold', done, 100, done * 20)
    for (const done of [0, 1, 2]) show('index', done, 2)
    show('catch-up', 0, 0)
    shown.stop()
    expect(written).toEqual([
      'Folding streams 25 %: 25 of 100 streams, 500 events, 50 a second, 75 s left\n',
      'Folding streams 75 %: 75 of 100 streams, 1500 events, 50 a second, 25 s left\n',
      'Folding streams 100 %: 100 of 100 streams, 2000 events, 50 a second, 0 s left\n',
      'Building indexes 50 %: 1 of 2 read models, 1 s left\n',
      'Building indexes 100 %: 2 of 2 read models, 0 s left\n',
      'Putting in place 100 %: 0 of 0 read models\n',
    ])
  })
})
