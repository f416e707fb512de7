import { id } from '@plan-ledger/domain/testing'
import { describe, expect, it } from 'vitest'
import { ask } from '../memory.testing.ts'
import { harbourWorks, planId, principal } from '../plan-ledger.testing.ts'
import { describedEvents, indexOfPlan, progressOfPlan } from './history.ts'

describe('a fold over all events', () => {
  it('is made once for a history and a clock, however often it is asked for', async () => {
    const context = harbourWorks().as(principal('Olga'))
    const history = (await context.loadPlan(id('plan')))!
    for (const fold of [describedEvents, indexOfPlan, progressOfPlan]) {
      expect(fold(history, 'recorded')).toBe(fold(history, 'recorded'))
      expect(fold(history, 'effective')).not.toBe(fold(history, 'recorded'))
    }
  })

  it('loads the plan once for a whole page', async () => {
    const works = harbourWorks()
    await ask(
      works.as(principal('Olga')),
      `{ plan(id: "${planId}") { state { title } index { at } timeline { totalCount } progress { plan { at } } } }`,
    )
    expect(works.statements.loads).toBe(1)
  })
})
