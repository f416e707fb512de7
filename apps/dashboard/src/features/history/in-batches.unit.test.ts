import { describe, expect, it } from 'vitest'
import { inBatches } from './in-batches.ts'

describe('a list in batches', () => {
  const letters = [...'abcdefghijklmnopqrst']

  it('keeps every member in its order and place', () => {
    const members = inBatches(letters, letters.length).flatMap(batch => batch.members)
    expect(members).toEqual(letters.map((member, place) => ({ member, place })))
  })

  it('moves nobody from one batch to another when somebody comes on top or more of its end is loaded', () => {
    const batchOf = (list: readonly string[], total: number) =>
      Object.fromEntries(
        inBatches(list, total).flatMap(({ key, members }) => members.map(({ member }) => [member, key])),
      )
    const before = batchOf(letters.slice(0, 12), letters.length)
    expect(batchOf(letters, letters.length)).toMatchObject(before)
    expect(batchOf(['new', ...letters], letters.length + 1)).toMatchObject(before)
  })
})
