import { complexityFromQuery } from '@pothos/plugin-complexity'
import { describe, expect, it } from 'vitest'
import { costs } from './costs.ts'
import { ask } from './memory.testing.ts'
import { harbourWorks, planId, principal } from './plan-ledger.testing.ts'
import { schema } from './schema.ts'

const event = `eventId position version type occurredAt recordedAt late origin commandId note
  actor { personId name role onBehalfOf } reason { code text cause } element { kind id name } changes { field old new }`

/** All that a plan page could show at once. */
const planPage = `query ($id: ID!) { plan(id: $id) {
  id version position viewerMayWrite defaultAxis organisation { id name }
  state(at: "rev:3") {
    version lastVersion asOf title owner { personId name } coach { personId name } unit source demonstration status startedAt progress
    vision { text horizonYears } chosenVariation variations { id name chosen elements { element text } }
    goals { id statement status statusSince setAt kind relevance parent confidence due horizon smartGaps progress overdue
      revisions successor predecessor measure { what unit baseline target direction } latest { value at note } }
    steps { id action status statusSince goal kind due durationDays impact urgency priority overdue dependsOn worth reflection
      resources { id kind description secured } }
    barriers { id description category severity status statusSince raisedAt blocks note solutions { id description status note } }
    revisions { name summary version sinceVersion at by }
  }
  index { versions at weights marks { version kind label } }
  progress { plan { version at share done scope open } goals { goalId statement points { version at share value target due } } }
  timeline(first: 20) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node {
    fromVersion toVersion at late revision actor { personId name role } reason { code text cause } events { ${event} } } } }
} }`

const longTimeline = `query ($id: ID!) { plan(id: $id) { timeline(first: 100) { edges { cursor node {
  fromVersion toVersion at late actor { name role } events { ${event} } } } } } }`

describe('what a request may cost', () => {
  it('leaves room for a whole plan page', async () => {
    const cost = complexityFromQuery(planPage, { schema, variables: { id: planId } })
    expect(cost.complexity).toBeLessThan(costs.complexity / 2)
    expect(cost.breadth).toBeLessThan(costs.breadth / 1.5)
    expect(cost.depth).toBeLessThan(costs.depth)
    const { errors } = await ask(harbourWorks().as(principal('Olga')), planPage, { id: planId })
    expect(errors).toBeUndefined()
  })

  it('leaves room for a hundred change sets', async () => {
    const { errors } = await ask(harbourWorks().as(principal('Olga')), longTimeline, { id: planId })
    expect(errors).toBeUndefined()
  })

  it('refuses many plans at once with the measured cost', async () => {
    const all =
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Plan { progress { goals { points { at } } } } } }'
    const { errors } = await ask(harbourWorks().as(principal('Olga')), all, { ids: Array(20).fill(planId) })
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'TOO_COMPLEX',
      limit: costs.complexity,
      http: { status: 400 },
    })
    expect(errors?.[0]?.message).toMatch(/complexity of \d+; at most \d+ is answered/)
  })

  it('refuses what asks for too many fields', async () => {
    const context = harbourWorks().as(principal('Olga'))
    const wide = `{ ${Array.from({ length: 200 }, (_, n) => `a${n}: limits { title }`).join(' ')} }`
    const { errors } = await ask(context, wide)
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'TOO_COMPLEX',
      limit: costs.breadth,
      measured: 400,
    })
  })
})
