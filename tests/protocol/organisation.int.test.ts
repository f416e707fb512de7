import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  ada,
  aPlan,
  eddaAtSchool,
  emil,
  emilAtSchool,
  hans,
  hansAtSchool,
  newUuid,
  type Product,
  product,
  uuid,
} from './kit.ts'

let running: Product
beforeAll(async () => {
  running = await product()
})
afterAll(() => running[Symbol.asyncDispose]())

const ofOrganisation = `... on OrganisationDone { version repeated events { nodes { type actor { name role } } } }
  ... on OrganisationConflict { currentVersion }`
const ofPlan = '... on Done { version repeated plan { id } }'

const does = async (who: typeof emilAtSchool, name: string, input: object, done = ofOrganisation) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const { data, errors } = await running.ask(
    who,
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${done}
      ... on Rejected { code path } ... on NotAllowed { rule } } }`,
    { input: { commandId: newUuid(), ...input } },
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return data[name]
}
const mara = { memberId: uuid(0xb9), name: 'Mara Holm', address: 'mara@school.example', roles: ['COACH'] }

describe('an organisation', () => {
  it('invites and takes in a member, who may act at once; a role taken from them is gone at once', async () => {
    const once = { ...mara, commandId: newUuid() }
    const [first, second] = [
      await does(eddaAtSchool, 'inviteMember', once),
      await does(eddaAtSchool, 'inviteMember', once),
    ]
    expect(first).toMatchObject({ repeated: false, events: { nodes: [{ type: 'MemberInvited' }] } })
    expect(second).toMatchObject({ repeated: true, version: first.version })
    await does(eddaAtSchool, 'joinMember', { memberId: mara.memberId })
    const maraAtSchool = { ...emilAtSchool, member: mara.memberId }
    await does(eddaAtSchool, 'grantRole', { memberId: mara.memberId, role: 'ADMIN' })
    expect(await does(maraAtSchool, 'revokeRole', { memberId: mara.memberId, role: 'COACH' })).toMatchObject({
      events: { nodes: [{ type: 'RoleRevoked', actor: { name: 'Mara Holm', role: 'ADMIN' } }] },
    })
    await does(eddaAtSchool, 'revokeRole', { memberId: mara.memberId, role: 'ADMIN' })
    expect(await does(maraAtSchool, 'grantRole', { memberId: emil, role: 'COACH' })).toEqual({
      __typename: 'NotAllowed',
      rule: 'only-admin-manages-members',
    })
  })

  it('knows no members of another, and none may command it', async () => {
    expect(await does(eddaAtSchool, 'grantRole', { memberId: ada, role: 'COACH' })).toMatchObject({
      code: 'UNKNOWN_MEMBER',
      path: ['memberId'],
    })
  })

  it('takes one of many commands meant for the same version', async () => {
    const asked = 'query { organisation { templates { totalCount } } }'
    const { version } = await does(eddaAtSchool, 'grantRole', { memberId: emil, role: 'COACH' })
    const template = (n: number) => ({ name: `Template ${n}`, goals: [{ statement: 'Begin' }] })
    const answers = await Promise.all(
      [1, 2, 3, 4].map(n =>
        does(eddaAtSchool, 'publishTemplate', { ...template(n), expectedVersion: version }),
      ),
    )
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'OrganisationConflict',
      'OrganisationConflict',
      'OrganisationConflict',
      'PublishTemplateDone',
    ])
    expect((await running.ask(eddaAtSchool, asked)).data.organisation.templates.totalCount).toBe(1)
  })
})

describe('a plan started for somebody else', () => {
  it('is found again by the admin who sends the same command again', async () => {
    const input = { commandId: newUuid(), title: 'Welcome', ownerId: emil }
    const first = await does(eddaAtSchool, 'startPlan', input, ofPlan)
    expect(first).toMatchObject({ __typename: 'StartPlanDone', repeated: false })
    expect(await does(eddaAtSchool, 'startPlan', input, ofPlan)).toEqual({ ...first, repeated: true })
    expect(await does(eddaAtSchool, 'pausePlan', { planId: first.plan.id }, ofPlan)).toMatchObject({
      rule: 'only-owner-or-coach-write',
    })
  })
})

describe('who read a plan', () => {
  const page = `query ($id: ID!) { plan(id: $id) { version state { title } timeline(first: 1) { totalCount } } }`
  const views = `query ($id: ID!) { plan(id: $id) { views { totalCount nodes { kind by { personId role } } } } }`

  it('is on record before the auditor reads it, once however many requests their page makes', async () => {
    const plan = await aPlan(running, emilAtSchool, 'Read by others')
    const seen = async () => (await running.ask(emilAtSchool, views, { id: plan.id })).data.plan.views
    expect(await seen()).toEqual({ totalCount: 0, nodes: [] })
    await Promise.all(Array.from({ length: 5 }, () => running.ask(hansAtSchool, page, { id: plan.id })))
    // an admin sees that the plan is there, and does not read it
    expect((await running.ask(eddaAtSchool, page, { id: plan.id })).data).toEqual({ plan: null })
    expect((await seen()).nodes).toEqual([{ kind: 'VIEWED', by: { personId: hans, role: 'AUDITOR' } }])
    expect((await seen()).totalCount).toBe(1)
  })
})
