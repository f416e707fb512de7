import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CountedStatements, countedStatements } from './counted-statements.ts'
import { adaAtHospital, aPlan, happenings, newUuid, ottoAtHospital, type Product, product } from './kit.ts'

const few = 5
const many = 50

let counter: CountedStatements
let running: Product
let plan: Awaited<ReturnType<typeof aPlan>>

beforeAll(async () => {
  running = await product(async url => {
    counter = await countedStatements(url)
    return counter.url
  })
  plan = await aPlan(running)
  for (let n = 0; n < many; n += 1) await aPlan(running, adaAtHospital, `Plan ${n}`)
  for (let n = 0; n < many; n += 1)
    await running.ask(
      adaAtHospital,
      'mutation ($input: SetGoalInput!) { setGoal(input: $input) { __typename } }',
      {
        input: { planId: plan.id, statement: `Goal ${n}`, kind: 'PROFESSIONAL', commandId: newUuid() },
      },
    )
  for (let n = 0; n < many; n += 1)
    await running.ask(
      adaAtHospital,
      'mutation ($input: ScheduleReviewInput!) { scheduleReview(input: $input) { __typename } }',
      { input: { planId: plan.id, due: '2030-01-01', commandId: newUuid() } },
    )
  await happenings(running, plan.id, many)
  await running.settled()
}, 120_000)

afterAll(async () => {
  await running[Symbol.asyncDispose]()
  await counter.close()
})

/**
 * Statements of one answer. Whatever else the application does meanwhile only adds: the least of several is it.
 * @param enough more tries would not tell more
 */
const statements = async (person: typeof adaAtHospital, query: string, first: number, enough = 1) => {
  let least = Number.POSITIVE_INFINITY
  for (let n = 0; n < 15 && least > enough; n += 1) {
    const before = counter.count()
    const { errors } = await running.ask(person, query, { id: plan.id, first })
    if (errors) throw new Error(JSON.stringify(errors))
    least = Math.min(least, counter.count() - before)
  }
  return least
}

const state = 'version title goals(first: 5) { nodes { id statement measure { target } latest { value } } }'
const questions = {
  'the plans of an organisation, as rows': `query ($first: Int!) { organisation {
    plans(first: $first) { totalCount nodes { planId title ownerName activity } } } }`,
  'the plans of an organisation with their goals, steps, barriers and timeline': `query ($first: Int!) { organisation {
    plans(first: $first) { nodes { plan { version organisation { name } state { ${state} steps(first: 2) { nodes { action } }
      barriers(first: 2) { nodes { description } } } timeline(first: 2) { nodes { events(first: 1) { nodes { type } } } } } } } } }`,
  'the organisation with its members and the plans beside it': `query ($first: Int!) { viewer { member { name } organisation { name } }
    organisation { members(first: $first) { nodes { name roles } } } organisations(first: $first) { nodes { name } } }`,
  'all goals of a plan': `query ($id: ID!, $first: Int!) { plan(id: $id) { state { goals(first: $first) { nodes { id statement } } } } }`,
  'a timeline': `query ($id: ID!, $first: Int!) { plan(id: $id) { timeline(first: $first) {
    nodes { actor { name } events { nodes { type element { name } comments { nodes { text } } } } } } } }`,
  'the time bar, progress and commitments': `query ($id: ID!, $first: Int!) { plan(id: $id) { index { versions }
    progress { plan { at } goals(first: $first) { nodes { goalId } } } commitments(first: $first) { nodes { goalId } } } }`,
  'what a plan is compared and blamed by': `query ($id: ID!, $first: Int!) { plan(id: $id) {
    diff(from: "rev:1", to: "now") { elements(first: $first) { nodes { name } } } blame(first: $first) { nodes { name } }
    story(from: "rev:1", to: "now", first: $first) { nodes { name } } attention(first: $first) { nodes { kind } } drift { name } } }`,
  'reviews with their plans': `query ($first: Int!) { viewer { reviews(first: $first) { totalCount nodes { due planTitle
    plan { version } } } } }`,
  'what changed since the last visits': `query ($first: Int!) { viewer { changedSinceVisit(first: $first) {
    totalCount nodes { title changes people } } } }`,
  'plans with the last visit of the viewer': `query ($first: Int!) { organisation { plans(first: $first) {
    nodes { plan { lastVisit { position } } } } } }`,
}

describe('an answer costs as many statements', () => {
  it.each(Object.entries(questions))('for many as for few: %s', async (_, query) => {
    const ofFew = await statements(adaAtHospital, query, few)
    expect(ofFew).toBeGreaterThan(0)
    expect(await statements(adaAtHospital, query, many, ofFew)).toBe(ofFew)
  })

  it('for many as for few: entries of the audit feed with their plan', async () => {
    const query = `query ($first: Int!) { organisation { audit(first: $first, filter: { search: "Title" }) {
      nodes { type planTitle actor { name } plan { title: version } } } } }`
    const ofFew = await statements(ottoAtHospital, query, few)
    // not all there are: where the feed ends it is looked at once more
    expect(await statements(ottoAtHospital, query, many - few, ofFew)).toBe(ofFew)
  })

  it('for many plans by their ids as for one', async () => {
    const { data } = await running.ask(
      adaAtHospital,
      '{ organisation { plans(first: 20) { nodes { planId } } } }',
    )
    const ids = data.organisation.plans.nodes.map(({ planId }: { planId: string }) => planId)
    const query = (of: readonly string[]) =>
      `{ nodes(ids: ${JSON.stringify(of)}) { ... on Plan { version state { title } } } }`
    const ofOne = await statements(adaAtHospital, query(ids.slice(0, 1)), few)
    expect(ids).toHaveLength(20)
    expect(await statements(adaAtHospital, query(ids), few, ofOne)).toBe(ofOne)
  })
})
