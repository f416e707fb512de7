import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  ada,
  adaAtHospital,
  aPlan,
  coachedByGrace,
  emilAtSchool,
  graceAtHospital,
  happenings,
  newUuid,
  ottoAtHospital,
  type Person,
  type Product,
  product,
} from './kit.ts'

let running: Product
let plan: Awaited<ReturnType<typeof aPlan>>
let last: string
beforeAll(async () => {
  running = await product()
  plan = await aPlan(running)
  const { data } = await running.ask(
    adaAtHospital,
    'mutation ($input: SetGoalInput!) { setGoal(input: $input) { __typename } }',
    { input: { planId: plan.id, statement: 'Pass the exam', kind: 'PROFESSIONAL', commandId: newUuid() } },
  )
  expect(data.setGoal.__typename).toBe('SetGoalDone')
  last = await happenings(running, plan.id, 2)
  // each read model comes in its own time
  for (;;) {
    const { organisation } = await read(
      '{ organisation { audit(first: 1) { edges { node { position } } } completion { nodes { goals } } } }',
    )
    if (organisation.audit.edges[0]?.node.position === last && organisation.completion.nodes[0]) return
    await pause(20)
  }
})
afterAll(() => running[Symbol.asyncDispose]())

const read = async (query: string, variables?: object) => {
  const { data, errors } = await running.ask(ottoAtHospital, query, variables)
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}

const feed = `query ($filter: AuditFilterInput, $first: Int, $after: String) { organisation {
  audit(filter: $filter, first: $first, after: $after) { pageInfo { hasNextPage endCursor } edges { node {
    position type planId planTitle element { kind name } actor { personId name role } origin late reasonCode } } } } }`

describe('the audit feed of an organisation', () => {
  it('tells its auditor of the plans and of the organisation itself, newest first', async () => {
    const { edges, pageInfo } = (await read(feed)).organisation.audit
    expect(edges.map(({ node }: { node: { type: string } }) => node.type)).toEqual([
      'PlanRenamed',
      'PlanRenamed',
      'GoalSet',
      'PlanStarted',
      'MemberJoined',
      'MemberJoined',
      'MemberJoined',
      'OrganisationFounded',
    ])
    expect(pageInfo.hasNextPage).toBe(false)
    expect(edges[2].node).toMatchObject({
      planId: plan.id,
      planTitle: 'Becoming a nurse',
      element: { kind: 'GOAL', name: 'Pass the exam' },
      actor: { personId: ada, name: 'Ada Byron', role: 'OWNER' },
      origin: 'APP',
      late: false,
      reasonCode: null,
    })
    expect(edges[4].node).toMatchObject({ element: { kind: 'MEMBER', name: 'Otto Mayer' }, planId: null })
  })

  it('turns its pages on either axis, under a filter', async () => {
    for (const axis of ['RECORDED', 'EFFECTIVE']) {
      const filter = {
        axis,
        personId: ada,
        planId: plan.id,
        eventTypes: ['PlanRenamed', 'GoalSet'],
        search: 'titl',
      }
      const first = (await read(feed, { filter, first: 1 })).organisation.audit
      expect(first.edges).toMatchObject([{ node: { type: 'PlanRenamed', position: last } }])
      const { endCursor: after } = first.pageInfo
      const second = (await read(feed, { filter, first: 1, after })).organisation.audit
      expect(second.edges).toMatchObject([{ node: { type: 'PlanRenamed' } }])
      expect(second.edges[0].node.position).not.toBe(last)
    }
    const { errors } = await running.ask(ottoAtHospital, feed, { after: 'nowhere' })
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_CURSOR' } }])
  })

  it('withholds from a member what is not theirs to read, and still says where it stands', async () => {
    // looking at the plan is itself recorded
    await read('query ($id: ID!) { plan(id: $id) { version } }', { id: plan.id })
    type Node = { eventId: string; position: string; version: number; type: string }
    const entries = async () =>
      (
        await read('{ organisation { audit { edges { node { eventId position version type } } } } }')
      ).organisation.audit.edges.map(({ node }: { node: Node }) => node) as Node[]
    while (!(await entries()).some(({ type }) => type === 'PlanViewed')) await pause(20)
    const found = await entries()
    const asked = async (person: Person, type: string) => {
      const { eventId } = found.find(each => each.type === type)!
      const { data } = await running.ask(
        person,
        `query ($eventId: UUID!) { organisation { event(eventId: $eventId) { __typename
          ... on AuditEntry { type } ... on WithheldEvent { position version } } } }`,
        { eventId },
      )
      return data.organisation.event
    }
    const withheld = (type: string) => {
      const { position, version } = found.find(each => each.type === type)!
      return { __typename: 'WithheldEvent', position, version }
    }
    const entry = (type: string) => ({ __typename: 'AuditEntry', type })
    // to whom has no part in the plan nothing of it is there
    for (const type of ['GoalSet', 'PlanViewed']) expect(await asked(graceAtHospital, type)).toBeNull()
    await coachedByGrace(running, plan.id)
    for (const person of [ottoAtHospital, adaAtHospital, graceAtHospital])
      expect(await asked(person, 'GoalSet')).toEqual(entry('GoalSet'))
    // who read a plan is its owner's to know, and the auditor's
    expect(await asked(adaAtHospital, 'PlanViewed')).toEqual(entry('PlanViewed'))
    expect(await asked(graceAtHospital, 'PlanViewed')).toEqual(withheld('PlanViewed'))
    expect(await asked(adaAtHospital, 'MemberJoined')).toEqual(withheld('MemberJoined'))
    expect(await asked(ottoAtHospital, 'MemberJoined')).toEqual(entry('MemberJoined'))
    // of another organisation nothing is known, not even that it is there
    expect(await asked(emilAtSchool, 'MemberJoined')).toBeNull()
  })

  it('is refused to the owner of the plan by the name of the rule', async () => {
    const { errors } = await running.ask(adaAtHospital, feed)
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_ALLOWED', rule: 'only-auditor-reads-audit' } }])
  })
})

describe('the completion of an organisation’s goals', () => {
  const counts = `query ($by: CompletionGroup) {
    organisation { completion(by: $by) { nodes { group tooFewPeople people goals original { onTime } } } } }`

  it.each([undefined, 'UNIT', 'QUARTER', 'HORIZON', 'KIND'])(
    'hides the goals of one owner, by %s',
    async by => {
      const { completion } = (await read(counts, { by })).organisation
      expect(completion.nodes).toMatchObject([
        { tooFewPeople: true, people: null, goals: null, original: null },
      ])
    },
  )

  it('is refused to the owner by the name of the rule', async () => {
    const { errors } = await running.ask(adaAtHospital, counts)
    expect(errors).toMatchObject([
      { extensions: { code: 'NOT_ALLOWED', rule: 'only-auditor-analyst-or-admin-reads-aggregates' } },
    ])
  })
})
