import { randomUUID } from 'node:crypto'
import { planStream } from '@plan-ledger/domain'
import { type Figure, timed } from './figures.ts'
import { longLife } from './long-life.ts'
import { openLedger } from './open-ledger.ts'

const length = 10_000
/** Events of an append while the log is filled. */
const atOnce = 500
const setting = 'value { text } version at actor { name } reason { code }'
const documents = {
  state: `query ($id: ID!, $at: Moment!) { plan(id: $id) { state(at: $at) { version title progress
    goals(first: 100) { nodes { id statement status due progress overdue measure { target } latest { value } } }
    steps(first: 100) { nodes { id action status goal } } barriers { nodes { id } } } } }`,
  timeline: `query ($id: ID!, $after: String) { plan(id: $id) { timeline(first: 20, after: $after) {
    pageInfo { hasNextPage endCursor } nodes { toVersion at actor { name } events { nodes { type occurredAt
    element { name } changes { field old new } } } } } } }`,
  diff: `query ($id: ID!, $from: Moment!, $to: Moment!) { plan(id: $id) { diff(from: $from, to: $to) {
    counts { added removed changed moved } between { totalCount } cancelled { totalCount }
    elements { totalCount nodes { name mark fields { nodes { path old { text } new { text } set { ${setting} } } } } } } } }`,
  blame: `query ($id: ID!, $element: UUID, $path: String) { plan(id: $id) { blame(elementId: $element, path: $path) {
    totalCount nodes { name fields { totalCount nodes { path current { ${setting} } earlier { totalCount } } } } } } }`,
  story: `query ($id: ID!, $from: Moment!, $to: Moment!) { plan(id: $id) { story(from: $from, to: $to) {
    totalCount nodes { name at sentences { nodes { type element { name } changes { field old new } } } } } } }`,
  commitments: `query ($id: ID!) { plan(id: $id) { commitments(first: 100) { nodes { statement dueMoves
    sinceOriginal { slipDays target } onTime { original current } } } } }`,
  rename: `mutation ($input: RenamePlanInput!) { renamePlan(input: $input) { __typename } }`,
  goals: 'query ($id: ID!) { plan(id: $id) { state { goals(first: 1) { nodes { id } } } } }',
}

/** One plan with 10,000 events: its state at any version, and pages of its timeline, over HTTP. */
export const state = async (): Promise<Figure[]> => {
  // ten minutes apart, so that each change is one of its own, the last not in the future
  const step = 10 * 60_000
  const begins = Date.now() - (length + 10) * step
  await using ledger = await openLedger(begins)
  const plan = randomUUID()
  const { organisation, member, log, planCodec } = ledger
  const owner = { id: member.id, name: member.name }
  const life = { organisation, plan, owner, length, begins, step, commandId: () => randomUUID() }
  const events = await longLife(life)
  for (let version = 0; version < length; version += atOnce) {
    const some = events.slice(version, version + atOnce)
    const encoded = await Promise.all(some.map(event => planCodec.encode(event, member.id)))
    await log.append(planStream(plan), version, encoded)
  }

  const id = btoa(`Plan:${plan}`)
  const version = (i: number) => 1 + ((i * 7_919) % length)
  const span = (i: number) => ({ id, from: `rev:${version(i)}`, to: `rev:${version(i + 17)}` })
  const answer = (await ledger.ask(documents.goals, { id })) as {
    plan: { state: { goals: { nodes: { id: string }[] } } }
  }
  const element = answer.plan.state.goals.nodes[0]!.id
  const asked = async (name: string, goal: number, query: string, variables: (i: number) => object) => ({
    name,
    goal,
    milliseconds: await timed(100, i => ledger.ask(query, variables(i))),
  })
  const page = 'timeline page of 20 change sets'
  const { state, timeline, diff, blame, story, commitments, rename } = documents
  const figures = [
    await asked(`state at any version of ${length.toLocaleString('en')}`, 50, state, i => ({
      id,
      at: `rev:${version(i)}`,
    })),
    await asked(page, 30, timeline, () => ({ id })),
    await asked(`${page}, in the middle`, 30, timeline, () => ({ id, after: `${length / 2}` })),
    await asked(`${page}, the last`, 30, timeline, () => ({ id, after: '21' })),
    await asked('difference of any two moments', 50, diff, span),
    await asked('blame of the whole plan', 50, blame, () => ({ id })),
    await asked('blame of one field', 50, blame, () => ({ id, element, path: 'due' })),
    await asked('story between any two moments', 50, story, span),
    await asked('commitments', 50, commitments, () => ({ id })),
  ]
  // what was folded is gone on with: nothing is folded anew for a plan that went on
  const afterChange: number[] = []
  for (let i = 0; i < 50; i++) {
    const input = { planId: id, title: `A long life, ${i}`, commandId: randomUUID() }
    await ledger.ask(rename, { input })
    const started = performance.now()
    await ledger.ask(timeline, { id })
    afterChange.push(performance.now() - started)
  }
  return [...figures, { name: `${page}, after a change`, goal: 30, milliseconds: afterChange }]
}
