import { describe, expect, it } from 'vitest'
import { progressShown } from './progress.ts'

describe('progress where there is no terminal', () => {
  const told = (bytes: readonly number[]) => {
    const written: string[] = []
    const stream = { isTTY: false, write: (text: string) => written.push(text) > 0 }
    const shown = progressShown(stream as unknown as NodeJS.WriteStream)
    for (const [index, done] of bytes.entries())
      shown.show({ bytes: done, totalBytes: 100, read: index + 1, rejected: 0 })
    shown.stop()
    return written
  }

  it('is told at each quarter and not in between', () => {
    expect(told([1, 24, 25, 26, 49, 60, 75, 99, 100])).toEqual([
      'Import 25 %: 3 lines read, 0 rejected\n',
      'Import 50 %: 6 lines read, 0 rejected\n',
      'Import 75 %: 7 lines read, 0 rejected\n',
      'Import 100 %: 9 lines read, 0 rejected\n',
    ])
  })

  it('says only the last of quarters passed at once', () => {
    expect(told([80])).toEqual(['Import 75 %: 1 lines read, 0 rejected\n'])
  })
})
