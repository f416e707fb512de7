import { describe, expect, it } from 'vitest'
import { committedSchema } from '../../graphql/enum-values.testing.ts'
import { assessmentQuery } from '../assessment/fragment.ts'
import { baselinesQuery } from '../baseline/fragment.ts'
import { checkInsQuery } from '../check-in/fragment.ts'
import { directionQuery } from '../direction/fragment.ts'
import { remarksQuery } from '../element/documents.ts'
import { occupationsQuery } from '../occupation/fragment.ts'
import { opportunitiesQuery } from '../opportunity/fragment.ts'
import { printQuery } from '../print/fragment.ts'
import { readinessQuery } from '../readiness/fragment.ts'
import { reviewsQuery } from '../review/fragment.ts'
import { supportersQuery } from '../supporter/fragment.ts'
import { partsAsked } from './parts-asked.ts'
import { changedBetween, touchedBy } from './parts-touched.ts'

const sections = {
  assessmentQuery,
  baselinesQuery,
  checkInsQuery,
  directionQuery,
  remarksQuery,
  occupationsQuery,
  opportunitiesQuery,
  printQuery,
  readinessQuery,
  reviewsQuery,
  supportersQuery,
}
const event = (version: number, kind: string) => ({ version, element: { kind } })

describe('what a part of the page asks for', () => {
  it('is found through its fragments', () => {
    expect(partsAsked(directionQuery)).toEqual(['version', 'vision', 'variations'])
    expect(partsAsked(remarksQuery)).toEqual(['version', 'comments', 'disputes', 'corrections'])
  })

  it.each(Object.entries(sections))(
    '%s: an event that has nothing to do with it asks nothing',
    (_, query) => {
      expect(changedBetween(partsAsked(query), 7, 8, [event(8, 'PLAN')])).toBe('no')
    },
  )

  it('names kinds of elements that the API knows', () => {
    const kinds = committedSchema.getType('ElementKind')
    const known = kinds && 'getValues' in kinds ? kinds.getValues().map(({ name }) => name) : []
    for (const kind of Object.values(touchedBy).flat()) expect(known).toContain(kind)
  })
})

describe('an answer of an older version', () => {
  const parts = ['version', 'asOf', 'needs', 'skills']

  it('still holds where what came is about something else', () => {
    expect(changedBetween(parts, 7, 9, [event(7, 'READINESS'), event(8, 'STEP'), event(9, 'GOAL')])).toBe(
      'no',
    )
  })

  it('does not where one of the events is about it', () => {
    expect(changedBetween(parts, 7, 9, [event(8, 'ASSESSMENT'), event(9, 'GOAL')])).toBe('yes')
  })

  it('may not where an event between is not known', () => {
    expect(changedBetween(parts, 7, 9, [event(9, 'GOAL')])).toBe('unknown')
  })

  it('does not where nobody said what touches it', () => {
    expect(changedBetween(['version', 'title'], 7, 8, [event(8, 'GOAL')])).toBe('yes')
  })
})
