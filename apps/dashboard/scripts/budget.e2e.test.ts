import { describe, expect, it } from 'vitest'
import { routeWeights } from './budget.ts'

const weights = await routeWeights()

describe('what a page loads before anybody touches it', () => {
  it.each(weights)('A70 $route is within its budget of script', ({ bytes, budget }) => {
    expect(bytes).toBeLessThanOrEqual(budget)
  })
  it('is known of the plan and its parts', () => {
    const routes = weights.map(({ route }) => route)
    expect(routes).toContain('/plans/[planId]')
    expect(routes).toContain('/plans/[planId]/history')
  })
})
