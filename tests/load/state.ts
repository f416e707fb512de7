import { randomUUID } from 'node:crypto'
import {
  type Decision,
  type Facts,
  type PlanEventBody,
  type PlanState,
  planStream,
  startPlan,
} from '@plan-ledger/domain'
import { type Figure, timed } from './figures.ts'
import { deed } from './long-life.ts'
import { openLedger } from './open-ledger.ts'

const length = 10_000
const documents = {
  state: `query ($id: ID!, $at: Moment!) { plan(id: $id) { state(at: $at) { version title progress
    goals { nodes { id statement status due progress overdue measure { target } latest { value } } }
    steps { nodes { id action status goal } } barriers { nodes { id } } } } }`,
  timeline: `query ($id: ID!, $after: String) { plan(id: $id) { timeline(first: 20, after: $after) {
    pageInfo { hasNextPage endCursor } edges { node { toVersion at actor { name } events { nodes { type occurredAt
    element { name } changes { field old new } } } } } } } }`,
}

/** One plan with 10,000 events: its state at any version, and pages of its timeline, over HTTP. */
export const state = async (): Promise<Figure[]> => {
  await using ledger = await openLedger()
  const plan = randomUUID()
  const { organisation, member, plans } = ledger
  const change = (decide: (plan: PlanState, facts: Facts) => Decision<PlanEventBody>) =>
    plans.change(
      {
        organisation,
        stream: planStream(plan),
        commandId: randomUUID(),
        owner: member.id,
        actor: member,
        origin: 'api',
        reason: { code: 'new-information' },
      },
      decide,
    )
  await change((state, facts) =>
    startPlan(
      state,
      { title: 'A long life', owner: member.id, ownerName: member.name, demonstration: true },
      facts,
    ),
  )
  for (let i = 0; ; i++) {
    const answer = await change(deed(i))
    if (answer.kind !== 'done') throw new Error(`the plan could not be filled: ${JSON.stringify(answer)}`)
    if (answer.loaded.version >= length) break
    if (i % 2_000 === 1_999) console.log(`${answer.loaded.version.toLocaleString('en')} events written`)
  }

  const id = btoa(`Plan:${plan}`)
  const version = (i: number) => 1 + ((i * 7_919) % length)
  return [
    {
      name: `state at any version of ${length.toLocaleString('en')}`,
      goal: 50,
      milliseconds: await timed(200, i => ledger.ask(documents.state, { id, at: `rev:${version(i)}` })),
    },
    {
      name: 'timeline page of 20 change sets',
      goal: 30,
      milliseconds: await timed(200, () => ledger.ask(documents.timeline, { id })),
    },
  ]
}
