import { touchedBy } from '@plan-ledger/dashboard/parts-touched'
import { foldPlan, type PlanState } from '@plan-ledger/domain'
import { planHistories } from '@plan-ledger/domain/testing'
import { elementOf } from '@plan-ledger/projections'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const parts = Object.entries(touchedBy) as [keyof typeof touchedBy, readonly string[]][]

it('a part of a plan is changed only by events about what the dashboard reads it anew for', () => {
  const changes = new Map<string, Set<string>>()
  fc.assert(
    fc.property(planHistories(120), events => {
      let before: PlanState
      for (const event of events) {
        const after = foldPlan([event], before)
        const kind = elementOf(event, before).kind.toUpperCase().replace('-', '_')
        for (const [part] of parts) {
          // What the start lays down is there with the first answer.
          if (!before || before[part] === after?.[part]) continue
          changes.set(part, (changes.get(part) ?? new Set()).add(kind))
          expect(touchedBy[part], `${event.type} changes ${part}`).toContain(kind)
        }
        before = after
      }
    }),
    { seed: 11, numRuns: 60 },
  )
  // Each line of the table has been seen to be needed.
  for (const [part, kinds] of parts)
    expect([...(changes.get(part) ?? [])].sort(), part).toEqual([...kinds].sort())
})
