import { describe, expect, it } from 'vitest'
import { ageOf } from './age.ts'
import { chosen, people } from './chosen.ts'
import type { BlamedElement, BlamedField } from './documents.ts'

const field = (path: string, name: string, at: string, more: Partial<BlamedField> = {}): BlamedField => ({
  path,
  current: {
    eventId: path,
    at,
    version: 1,
    late: false,
    actor: { personId: name.slice(0, 3), name, role: 'OWNER' },
    reason: null,
    value: { text: 'x' },
  },
  earlier: { totalCount: 0 },
  ...more,
})
const element = (name: string, nodes: readonly BlamedField[]): BlamedElement => ({
  kind: 'GOAL',
  id: name,
  name,
  fields: nodes,
})

const elements = [
  element('speak', [
    field('statement', 'Ada', '2026-01-01T00:00:00Z'),
    field('due', 'Grace', '2026-02-01T00:00:00Z', { earlier: { totalCount: 2 } }),
  ]),
  element('write', [field('statement', 'Ada Lovelace', '2026-03-01T00:00:00Z')]),
]

describe('the age of a value', () => {
  it.each([
    ['2026-03-01T00:00:00Z', 'week'],
    ['2026-02-20T00:00:00Z', 'month'],
    ['2026-01-01T00:00:00Z', 'quarter'],
    ['2025-06-01T00:00:00Z', 'year'],
    ['2024-06-01T00:00:00Z', 'older'],
  ])('of %s is told in words: %s', (at, age) => {
    expect(ageOf(at, '2026-03-02T00:00:00Z')).toBe(age)
  })
})

describe('the sheet of origins', () => {
  it('shows only what one person set, without elements that have nothing left', () => {
    expect(chosen(elements, { person: 'Gra', unexplained: false }).map(({ name }) => name)).toEqual(['speak'])
  })

  it('finds changes nobody gave a reason for; a value set once needs none', () => {
    const found = chosen(elements, { person: null, unexplained: true })
    expect(found.flatMap(({ fields }) => fields.map(({ path }) => path))).toEqual(['due'])
  })

  it('names a renamed person as they were called last', () => {
    expect(people(elements)).toEqual([
      { personId: 'Ada', name: 'Ada Lovelace', fields: 2 },
      { personId: 'Gra', name: 'Grace', fields: 1 },
    ])
  })
})
