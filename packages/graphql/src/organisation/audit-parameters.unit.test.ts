import { id } from '@plan-ledger/domain/testing'
import { encodeGlobalID } from '@pothos/plugin-relay'
import { describe, expect, it } from 'vitest'
import { auditConditionsOf } from './audit-parameters.ts'

const read = (query: string) => auditConditionsOf(new URLSearchParams(query))

describe('the filter of the audit feed in an address', () => {
  it('has the names and spellings of the one in GraphQL', () => {
    const filter = [
      `personId=${id('Olga')}`,
      'eventTypes=GoalSet&eventTypes=RoleGranted',
      'reasons=NEW_INFORMATION',
      'elementKinds=CHECK_IN',
      'late=false',
      'search=yard+works',
      'axis=EFFECTIVE',
      'from=2026-01-01T00:00:00Z',
      `planId=${id('plan')}`,
    ]
    expect(read(filter.join('&'))).toEqual({
      conditions: {
        actor: id('Olga'),
        types: ['GoalSet', 'RoleGranted'],
        reasons: ['new-information'],
        elementKinds: ['check-in'],
        late: false,
        search: 'yard works',
        axis: 'occurred',
        from: '2026-01-01T00:00:00.000Z',
        plan: id('plan'),
      },
    })
  })

  it('lets everything pass when there is none', () => {
    expect(read('')).toEqual({ conditions: { axis: 'recorded' } })
  })

  it('names a plan by its global id too', () => {
    const planId = encodeURIComponent(encodeGlobalID('Plan', id('plan')))
    expect(read(`planId=${planId}`)).toMatchObject({ conditions: { plan: id('plan') } })
  })

  it.each([
    ['colour=red', 'colour'],
    ['from=yesterday', 'from'],
    ['from=2026-01-01T00:00:00Z&from=2026-01-02T00:00:00Z', 'from'],
    ['eventTypes=GoalSet&eventTypes=GoalEaten', 'eventTypes'],
    ['personId=olga', 'personId'],
    ['late=perhaps', 'late'],
    [`planId=${encodeURIComponent(encodeGlobalID('Organisation', id('plan')))}`, 'planId'],
    ['planId=nothing', 'planId'],
  ])('is refused by the name of what can not be read: %s', (query, field) => {
    expect(read(query)).toMatchObject({ flaw: { field, problem: expect.any(String) } })
  })

  it.each([
    [`search=${'x'.repeat(201)}`, 'search', 200],
    [Array(101).fill('eventTypes=GoalSet').join('&'), 'eventTypes', 100],
  ])('is refused with the limit it is over: %.20s', (query, field, limit) => {
    expect(read(query)).toMatchObject({ flaw: { field, limit } })
  })
})
