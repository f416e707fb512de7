import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { enumValues } from '../../graphql/enum-values.testing.ts'
import type { FieldChange } from '../../graphql/fragments.ts'
import { en } from '../../messages/en/index.ts'
import type { AuditEventType } from '../audit/documents.ts'
import { eventGroups } from './event-groups.ts'
import { fieldKey, slipOf, valueKey } from './field-values.ts'
import { mergeHead } from './merge-head.ts'
import { valuesOf } from './telling.ts'

const t = createTranslator({ locale: 'en', messages: en })
const list = (items: readonly string[]) => new Intl.ListFormat('en', { type: 'conjunction' }).format(items)
const day = (text: string) => `on ${text}`
const fieldName = (path: string) => t(`field.${fieldKey(path) as 'due'}`)

const say = (type: AuditEventType, name: string, changes: readonly FieldChange[] = [], planTitle?: string) =>
  t.markup(`event.${type as 'GoalRevised'}`, {
    ...valuesOf({ type, element: { name }, changes, ...(planTitle && { planTitle }) }, fieldName, list, day),
    b: words => words,
  })
const change = (field: string, old: string | null, now: string | null): FieldChange => ({
  field,
  old,
  new: now,
})

describe('sentences', () => {
  it.each(enumValues('AuditEventType'))('tell of %s', type => {
    const sentence = say(type as AuditEventType, 'Read', [])
    expect(sentence).toMatch(/^[a-z].+/)
    expect(sentence).not.toMatch(/[{}<>]|undefined|null| {2}/)
  })

  it.each(enumValues('RejectionCode'))('explain %s', code => {
    const sentence = t(`rejection.${code as 'TOO_MANY'}`, {
      known: 'no',
      limit: '',
      bounded: 'no',
      min: '',
      max: '',
    } as never)
    expect(sentence).toMatch(/^[A-Z].+\.$/)
  })

  it('stand under one filter of the timeline each', () => {
    expect(Object.values(eventGroups).flat().sort()).toEqual([...enumValues('EventType')].sort())
  })

  it('tell what moved by its name then', () => {
    expect(say('GoalRevised', 'Present', [change('due', '2026-04-30', '2026-06-15')])).toBe(
      'moved the due date of Present',
    )
    expect(say('GoalRevised', 'Present', [change('due', 'a', 'b'), change('statement', 'c', 'd')])).toBe(
      'changed the due date and statement of Present',
    )
    expect(say('StepRevised', 'Read', [change('measure.unit', null, 'talks')])).toBe(
      'set the measure’s unit of Read',
    )
    expect(say('GoalMeasured', 'Present', [change('value', '12', '15')])).toBe('measured 12 → 15 on Present')
    expect(say('GoalReformulated', 'Lead', [change('successor', null, 'Lead one')])).toBe(
      'reformulated goal Lead as Lead one',
    )
    expect(say('PlanRevised', 'My plan', [change('revision', null, 'Spring review')])).toBe(
      'named this revision Spring review',
    )
    expect(say('PlanRevised', 'My plan')).toBe('named a revision')
    expect(
      say('SolutionTried', 'No time', [
        change('solution', null, 'Part-time'),
        change('outcome', 'proposed', 'worked'),
      ]),
    ).toBe('tried Part-time for No time, and it worked')
    expect(say('ReviewHeld', '2026-03-03')).toBe('held review on 2026-03-03')
    expect(say('StrengthNoted', 'Sums', [change('kind', null, 'aptitude')])).toBe('noted aptitude Sums')
    expect(say('PlanViewed', 'x', [], 'Ada’s plan')).toBe('read Ada’s plan')
  })

  it('carry the numbers of a refusal', () => {
    const numbers = { known: 'yes', limit: '1000', bounded: 'yes', min: '1', max: '5' } as const
    expect(t('rejection.TEXT_TOO_LONG', numbers)).toBe('At most 1000 characters.')
    expect(t('rejection.OUT_OF_RANGE', numbers)).toBe('Between 1 and 5.')
  })
})

describe('old and new', () => {
  it('say by how many days a due date moved', () => {
    expect(slipOf(change('due', '2026-04-30', '2026-06-15'))).toBe(46)
    expect(slipOf(change('due', null, '2026-06-15'))).toBeUndefined()
    expect(t('value.slip', { later: 'yes', days: 46 })).toBe('+46 days')
    expect(t('value.slip', { later: 'no', days: 1 })).toBe('−1 day')
  })

  it('know the words of the plan from people’s own', () => {
    expect(valueKey('role', 'accountability-buddy')).toBe('accountabilityBuddy')
    expect(valueKey('measure.direction', 'down')).toBe('down')
    expect(valueKey('statement', 'open')).toBeUndefined()
    expect(fieldKey('goals.3.measure.unit')).toBe('unit')
    expect(fieldKey('measure.target')).toBe('target')
    expect(fieldKey('measurements.3.value')).toBe('measuredValue')
    expect(fieldKey('revisions.01a2.by.name')).toBe('name')
  })
})

describe('newer change sets', () => {
  it('lead, replace a set that grew, and leave nothing twice', () => {
    const set = (fromVersion: number, toVersion: number) => ({ fromVersion, toVersion })
    expect(mergeHead([set(5, 6), set(3, 4), set(1, 2)], [set(8, 8), set(5, 7)])).toEqual([
      set(8, 8),
      set(5, 7),
      set(3, 4),
      set(1, 2),
    ])
  })
})
