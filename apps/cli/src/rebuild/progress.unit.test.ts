import { describe, expect, it } from 'vitest'
import { progressShown } from './progress.ts'

describe('progress of a rebuild where there is no terminal', () => {
  it('is told at each quarter of each read model', () => {
    const written: string[] = []
    const stream = { isTTY: false, write: (text: string) => written.push(text) > 0 }
    const shown = progressShown(stream as unknown as NodeJS.WriteStream)
    const show = (model: string, done: number) =>
      shown.show({ model, done, head: 100, rate: 50, left: (100 - done) / 50 })
    for (const done of [10, 25, 40, 75, 100, 100]) show('audit-feed', done)
    show('organisations', 100)
    shown.show({ model: 'plan-directory', done: 0, head: 0, rate: 0 })
    shown.stop()
    expect(written).toEqual([
      'Rebuild audit-feed 25 %: 25 of 100, 50 positions/s, 1.5 s left\n',
      'Rebuild audit-feed 75 %: 75 of 100, 50 positions/s, 0.5 s left\n',
      'Rebuild audit-feed 100 %: 100 of 100, 50 positions/s, 0 s left\n',
      'Rebuild organisations 100 %: 100 of 100, 50 positions/s, 0 s left\n',
      'Rebuild plan-directory 100 %: 0 of 0, 0 positions/s\n',
    ])
  })
})
