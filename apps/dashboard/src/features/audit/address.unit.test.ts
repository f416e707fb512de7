import { describe, expect, it } from 'vitest'
import { enumValues } from '../../graphql/enum-values.testing.ts'
import { type Asked, elementKinds, eventTypes, filterOf, isFiltered, parametersOf } from './address.ts'

const nothing: Asked = {
  q: '',
  type: [],
  actor: '',
  role: [],
  plan: '',
  kind: [],
  reason: [],
  origin: [],
  why: null,
  late: false,
  disputed: false,
  from: '',
  to: '',
  axis: 'recorded',
}

describe('the query of the audit', () => {
  it('asks for everything when nothing is chosen', () => {
    expect(filterOf(nothing, 'UTC')).toEqual({})
    expect(isFiltered(filterOf({ ...nothing, axis: 'effective' }, 'UTC'))).toBe(false)
  })

  it('means whole days in the reader’s zone, also when the clocks change', () => {
    expect(filterOf({ ...nothing, from: '2026-03-29', to: '2026-03-29' }, 'Europe/Berlin')).toEqual({
      from: '2026-03-28T23:00:00.000Z',
      until: '2026-03-29T22:00:00.000Z',
    })
  })

  it('leaves out what can’t be read in an address', () => {
    expect(filterOf({ ...nothing, from: 'soon', to: '2026-13-01', actor: 'me', plan: 'x' }, 'UTC')).toEqual(
      {},
    )
  })

  it('is written into the address of an export as the API reads it', () => {
    const filter = filterOf({ ...nothing, type: ['GoalSet', 'GoalRevised'], why: 'without', q: 'a&b' }, 'UTC')
    expect(parametersOf(filter).toString()).toBe(
      'search=a%26b&eventTypes=GoalSet&eventTypes=GoalRevised&hasReason=false',
    )
  })

  it('offers every event and every sort of part that the API knows', () => {
    expect([...eventTypes].sort()).toEqual([...enumValues('AuditEventType')].sort())
    expect([...elementKinds].sort()).toEqual([...enumValues('AuditElementKind')].sort())
  })
})
