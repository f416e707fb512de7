import { id } from '@plan-ledger/domain/testing'
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
    goals { nodes { id statement status statusSince setAt kind relevance parent confidence due horizon smartGaps progress overdue
      revisions successor predecessor measure { what unit baseline target direction } latest { value at note } } }
    steps { nodes { id action status statusSince goal kind due durationDays impact urgency priority overdue dependsOn worth reflection
      resources { id kind description secured } } }
    barriers { nodes { id description category severity status statusSince raisedAt blocks note solutions { id description status note } } }
    revisions { nodes { name summary version sinceVersion at by } }
  }
  index { versions at weights marks { version kind label } }
  progress { plan { version at share done scope open } goals { nodes { goalId statement points { version at share value target due } } } }
  timeline(first: 20) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node {
    fromVersion toVersion at late revision actor { personId name role } reason { code text cause } events { nodes { ${event} } } } } }
} }`

const longTimeline = `query ($id: ID!) { plan(id: $id) { timeline(first: 100) { edges { cursor node {
  fromVersion toVersion at late actor { name role } events { nodes { ${event} } } } } } } }`

const setting = 'value { text items } eventId version at actor { name role } reason { code text cause } late'
const wholeDiff = `query ($id: ID!) { plan(id: $id) { diff(from: "rev:1", to: "now") {
  counts { added removed changed moved } countsByKind { kind counts { added removed changed moved } } between { nodes }
  elements { nodes { kind id name oldName mark moved after fields { nodes {
    path type old { text items } new { text items } segments { kind text } days set { ${setting} } } } } } } } }`
const wholeBlame = `query ($id: ID!, $element: UUID!) { plan(id: $id) { blame(elementId: $element) { nodes {
  kind id name fields { nodes { path type current { ${setting} } earlier { nodes { ${setting} } } } } } } } }`
const otherParts = `query ($id: ID!) { plan(id: $id) { state { predecessor successor values
  supporters { nodes { id name role does member addedAt removedAt } }
  skills { nodes { id name kind transferable notedAt removedAt ratings { nodes { proficiency source evidence at } } } }
  interests { nodes { id description notedAt removedAt } } strengths { nodes { id kind description notedAt removedAt } }
  qualifications { nodes { id kind title issuer obtained expires years note notedAt removedAt } }
  occupations { nodes { id title status statusSince listedAt duties education earnings outlook pros cons fit why } }
  needs { nodes { id kind description level shownTo verifier { personId name } met { at by { name } note } identifiedAt } }
  opportunities { nodes { id kind title description until status statusSince notedAt why evaluation { fit { element mark } note at } } }
  checkIns { nodes { id at by { name } moved confidence obstacles goals { nodes { goalId value due } } acknowledged { at by { name } note } } }
  reviews { nodes { id due occasion everyMonths status statusSince scheduledAt conclusions decisions why } }
  baselines { nodes { id name version signers status statusSince proposedAt why signatures { signerId signerName at digest } } }
  comments { nodes { id text element event at by { name } } } disputes { nodes { eventId statement at by { name } } }
  corrections { nodes { eventId correction at by { name } } } } } }`

describe('what a request may cost', () => {
  it.each([
    ['a whole difference', wholeDiff, {}],
    ['the blame of an element', wholeBlame, { element: id('lead a team') }],
    ['the parts of a plan that the plan page does not show', otherParts, {}],
  ])('leaves room for %s', async (_, query, variables) => {
    const { errors } = await ask(harbourWorks().as(principal('Olga')), query, { id: planId, ...variables })
    expect(errors).toBeUndefined()
  })

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
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Plan { progress { goals { nodes { points { at } } } } } } }'
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
    const wide = `{ ${Array.from({ length: 300 }, (_, n) => `a${n}: limits { title }`).join(' ')} }`
    const { errors } = await ask(context, wide)
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'TOO_COMPLEX',
      limit: costs.breadth,
      measured: 600,
    })
  })
})
