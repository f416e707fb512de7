import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Counted, fewestPeople, hideFewPeople } from './few-people.ts'

const group = (name: string, people: number): Counted => ({ group: name, people })
const shown = (...groups: Counted[]) =>
  hideFewPeople(groups).flatMap(({ group, counts }) => (counts ? [group] : []))

describe('groups of few people', () => {
  it('show their counts from five people on', () => {
    expect(shown(group('a', 5), group('b', 12))).toEqual(['a', 'b'])
  })
  it('hide their counts below five, and keep their names and places', () => {
    const all = hideFewPeople([group('a', 4), group('b', 2)])
    expect(all).toEqual([
      { group: 'a', counts: undefined },
      { group: 'b', counts: undefined },
    ])
  })
  it('are not told by what is missing to the whole: the smallest of the others is hidden too', () => {
    expect(shown(group('a', 9), group('b', 1), group('c', 6), group('d', 7))).toEqual(['a', 'd'])
  })
  it('are hidden behind the same group in whatever order they come', () => {
    const all = [group('a', 6), group('b', 1), group('c', 6), group('d', 7)]
    expect(shown(...all)).toEqual(['c', 'd'])
    expect(shown(...all.toReversed())).toEqual(['d', 'c'])
  })
  it('are nothing where there is nothing', () => {
    expect(hideFewPeople([])).toEqual([])
  })
})

const seeded = { seed: 20_261_122, numRuns: 300 }
/** Who is in which group: one person may be in several, as goals of one owner are of several quarters. */
const memberships = fc.array(fc.uniqueArray(fc.nat(14), { minLength: 1, maxLength: 12 }), {
  minLength: 1,
  maxLength: 8,
})

describe(`what is shown of groups (seed ${seeded.seed})`, () => {
  it('tells nothing of fewer than five people, whichever shown groups are taken from the whole', () => {
    fc.assert(
      fc.property(memberships, groups => {
        const everybody = new Set(groups.flat())
        // the whole is asked for like a grouping of one group, and is hidden like one
        const [whole] = hideFewPeople([{ people: everybody.size }])
        const rows = groups.map((people, n) => ({ group: `${n}`, people: people.length, members: people }))
        const shown = hideFewPeople(rows).flatMap(({ counts }) => (counts ? [counts] : []))
        for (const { people } of shown) expect(people).toBeGreaterThanOrEqual(fewestPeople)
        if (!whole?.counts) return
        for (let taken = 0; taken < 2 ** shown.length; taken += 1) {
          const away = new Set(shown.filter((_, n) => taken & (2 ** n)))
          const left = rows.filter(row => !away.has(row))
          const told = new Set(left.flatMap(({ members }) => members))
          if (left.length > 0) expect(told.size).toBeGreaterThanOrEqual(fewestPeople)
          // of a hidden group nothing is told, not even by itself
          if (left.length === 1) expect(shown.length === 0 || shown.includes(left[0]!)).toBe(true)
        }
      }),
      seeded,
    )
  })

  it('hides no more than it must: one group of enough people beside those of too few', () => {
    fc.assert(
      fc.property(memberships, groups => {
        const rows = groups.map((people, n) => ({ group: `${n}`, people: people.length }))
        const hidden = hideFewPeople(rows).filter(({ counts }) => !counts)
        const few = rows.filter(({ people }) => people < fewestPeople)
        const enough = few.length > 0 && few.length < rows.length ? 1 : 0
        expect(hidden.length).toBe(few.length + enough)
      }),
      seeded,
    )
  })
})
