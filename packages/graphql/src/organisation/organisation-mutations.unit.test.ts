import { foldPlan } from '@plan-ledger/domain'
import { id } from '@plan-ledger/domain/testing'
import { describe, expect, it } from 'vitest'
import type { Context } from '../context.ts'
import { ask, type Memory, told } from '../memory.testing.ts'
import { harbourWorks, importedId, planId, principal } from '../plan-ledger.testing.ts'

const result = `__typename
  ... on OrganisationDone { version repeated events { nodes { type version actor { name role } } } }
  ... on Rejected { code path args { name value } }
  ... on OrganisationConflict { expectedVersion currentVersion changesSince { nodes { type version } } }
  ... on NotAllowed { rule message }`

let commands = 0
const run = async (name: string, input: Record<string, unknown>, context: Context) => {
  commands += 1
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${result} } }`
  const given = { commandId: id(`act ${commands}`), ...input }
  return (await told(context, document, { input: given }))[name]
}
const as = (works: Memory, name: string) => works.as(principal(name))
const mara = { memberId: id('Mara'), name: 'Mara', address: 'mara@harbour.example', roles: ['COACH'] }
const rest = { statement: 'Rest', kind: 'PERSONAL', dueAfterDays: 30, steps: [{ action: 'Sleep' }] }
const lead = { templateId: id('lead'), name: 'First months as a lead', goals: [rest] }

describe('commands to an organisation', () => {
  it('are each done by an admin, once however often they are sent', async () => {
    const works = harbourWorks()
    const ed = as(works, 'Ed')
    const does = async (name: string, input: Record<string, unknown>, ...events: string[]) => {
      const once = { commandId: id(`once ${name}`), ...input }
      for (const repeated of [false, true]) {
        const done = await run(name, once, ed)
        expect(done, name).toMatchObject({ repeated })
        expect(
          done.events.map((event: { type: string }) => event.type),
          name,
        ).toEqual(events)
        expect(done.events[0].actor).toEqual({ name: 'Ed', role: 'ADMIN' })
      }
    }
    await does('inviteMember', mara, 'MemberInvited')
    await does('joinMember', { memberId: id('Mara') }, 'MemberJoined')
    await does('grantRole', { memberId: id('Mara'), role: 'ANALYST' }, 'RoleGranted')
    await does('revokeRole', { memberId: id('Mara'), role: 'ANALYST' }, 'RoleRevoked')
    await does('publishTemplate', lead, 'TemplatePublished')
    await does('assignTemplate', { templateId: id('lead'), planId }, 'TemplateAssigned')
    await does('renameMember', { memberId: id('Anna'), name: 'Anna Vik' }, 'MemberRenamed')
    expect(works.organisation().members.at(-1)).toEqual({ id: id('Mara'), name: 'Mara', roles: ['coach'] })
  })

  it('are nobody else’s, and the refusal names the rule', async () => {
    const works = harbourWorks()
    for (const name of ['Olga', 'Carl', 'Anna', 'Dora'])
      for (const [mutation, input, rule] of [
        ['inviteMember', mara, 'only-admin-manages-members'],
        ['joinMember', { memberId: id('Mara') }, 'only-admin-manages-members'],
        ['grantRole', { memberId: id('Anna'), role: 'ADMIN' }, 'only-admin-manages-members'],
        ['revokeRole', { memberId: id('Ed'), role: 'ADMIN' }, 'only-admin-manages-members'],
        ['renameMember', { memberId: id('Ed'), name: 'Eddy' }, 'only-admin-or-oneself-renames'],
        ['publishTemplate', lead, 'only-admin-manages-templates'],
        ['assignTemplate', { templateId: id('lead'), planId }, 'only-admin-manages-templates'],
      ] as const)
        expect(await run(mutation, input, as(works, name)), `${mutation} by ${name}`).toMatchObject({
          __typename: 'NotAllowed',
          rule,
          message: expect.stringMatching(/^Only an admin/),
        })
    expect(works.acts.map(({ type }) => type)).not.toContain('MemberInvited')
  })

  it('let members rename themselves, in whatever role they act', async () => {
    const works = harbourWorks()
    for (const [name, role] of [
      ['Olga', 'OWNER'],
      ['Anna', 'ANALYST'],
    ] as const) {
      const given = { memberId: id(name), name: `${name} Vik` }
      expect(await run('renameMember', given, as(works, name))).toMatchObject({
        events: [{ type: 'MemberRenamed', actor: { name, role } }],
      })
    }
    expect(works.organisation().members.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Olga Vik', 'Anna Vik']),
    )
    expect(await run('renameMember', { memberId: id('Olga'), name: ' ' }, as(works, 'Olga'))).toMatchObject({
      code: 'TEXT_REQUIRED',
      path: ['name'],
    })
  })

  it('never grant a role to oneself, make one person auditor and admin, or leave no admin', async () => {
    const ed = as(harbourWorks(), 'Ed')
    expect(await run('grantRole', { memberId: id('Ed'), role: 'COACH' }, ed)).toMatchObject({
      code: 'OWN_ROLE',
      path: ['memberId'],
    })
    expect(await run('grantRole', { memberId: id('Dora'), role: 'ADMIN' }, ed)).toMatchObject({
      code: 'ROLES_EXCLUDE',
      path: ['role'],
    })
    expect(await run('inviteMember', { ...mara, roles: ['ADMIN', 'AUDITOR'] }, ed)).toMatchObject({
      code: 'ROLES_EXCLUDE',
      path: ['roles'],
    })
    expect(await run('revokeRole', { memberId: id('Ed'), role: 'ADMIN' }, ed)).toMatchObject({
      code: 'LAST_ADMIN',
      path: ['memberId'],
    })
    expect(await run('joinMember', { memberId: id('Zoe') }, ed)).toMatchObject({
      code: 'UNKNOWN_INVITATION',
      path: ['memberId'],
    })
  })

  it('answer with what changed when they were meant for an older version', async () => {
    const works = harbourWorks()
    const ed = as(works, 'Ed')
    const expectedVersion = works.organisation().version
    await run('inviteMember', mara, ed)
    expect(await run('publishTemplate', { ...lead, expectedVersion }, ed)).toEqual({
      __typename: 'OrganisationConflict',
      expectedVersion,
      currentVersion: expectedVersion + 1,
      changesSince: [{ type: 'MemberInvited', version: expectedVersion + 1 }],
    })
  })

  it('assign no template to a plan that can’t be seen, and none that is not there', async () => {
    const ed = as(harbourWorks(), 'Ed')
    const none = Buffer.from(`Plan:${id('none')}`).toString('base64')
    await run('publishTemplate', lead, ed)
    expect(await run('assignTemplate', { templateId: id('lead'), planId: none }, ed)).toMatchObject({
      code: 'UNKNOWN_PLAN',
      path: ['planId'],
    })
    expect(await run('assignTemplate', { templateId: id('other'), planId }, ed)).toMatchObject({
      code: 'UNKNOWN_TEMPLATE',
      path: ['templateId'],
    })
  })
})

describe('trap 4: a rename rewrites history', () => {
  it('not here: a plan as it is and lists tell today’s name, the past and what was recorded the name of then', async () => {
    const works = harbourWorks()
    await run('renameMember', { memberId: id('Olga'), name: 'Olga Vik' }, as(works, 'Olga'))
    const query = `query ($id: ID!) {
      plan(id: $id) {
        now: state { owner { name } }
        then: state(at: "rev:1") { owner { name } }
        blame(first: 100) { nodes { fields { nodes { current { actor { name } } } } } }
        timeline(first: 100) { nodes { actor { name } } }
      }
      organisation { plans(first: 5) { nodes { ownerName ownerId } } members { nodes { name } } }
    }`
    const { plan, organisation } = await told(as(works, 'Dora'), query, { id: planId })
    expect(plan.now.owner).toEqual({ name: 'Olga Vik' })
    expect(plan.then.owner).toEqual({ name: 'Olga' })
    expect(plan.timeline.map(({ actor }: { actor: { name: string } }) => actor.name)).not.toContain(
      'Olga Vik',
    )
    expect(JSON.stringify(plan.blame)).toContain('"Olga"')
    expect(JSON.stringify(plan.blame)).not.toContain('Olga Vik')
    expect(organisation.plans).toEqual(Array(2).fill({ ownerName: 'Olga Vik', ownerId: id('Olga') }))
    expect(organisation.members).toContainEqual({ name: 'Olga Vik' })
  })
})

describe('trap 13: a changed template changes the plans already made from it', () => {
  const state = `state { goals { nodes { statement due fromTemplate { templateId version } } }
    steps { nodes { action fromTemplate { version } } } }`
  const shown = async (works: Memory, of: string) =>
    (await told(as(works, 'Olga'), `query ($id: ID!) { plan(id: $id) { version ${state} } }`, { id: of }))
      .plan

  const start = async (works: Memory, input: object) => {
    const document = `mutation ($input: StartPlanInput!) { startPlan(input: $input) {
      __typename ... on Done { plan { id } events { nodes { type } } } ... on Rejected { code path } } }`
    const given = { commandId: id('from a template'), title: 'Lead', ...input }
    return (await told(as(works, 'Olga'), document, { input: given })).startPlan
  }

  it('not here: a plan started from a template stays as it is, and says from which version it came', async () => {
    const works = harbourWorks()
    await run('publishTemplate', lead, as(works, 'Ed'))
    const { plan, events } = await start(works, { templateId: id('lead') })
    expect(events.map(({ type }: { type: string }) => type)).toEqual([
      'PlanStarted',
      'GoalSet',
      'StepPlanned',
    ])
    const before = await shown(works, plan.id)
    const fromTemplate = { templateId: id('lead'), version: 1 }
    expect(before.state).toEqual({
      goals: [{ statement: 'Rest', due: '2026-12-22', fromTemplate }],
      steps: [{ action: 'Sleep', fromTemplate: { version: 1 } }],
    })
    const later = { ...lead, goals: [{ statement: 'Never rest' }] }
    await run('publishTemplate', later, as(works, 'Ed'))
    expect(works.organisation().templates[id('lead')]?.versions).toHaveLength(2)
    expect(await shown(works, plan.id)).toEqual(before)
  })

  it('not here: nor does a plan to which a version was applied; the next one adds what is new in it', async () => {
    const works = harbourWorks()
    await run('publishTemplate', lead, as(works, 'Ed'))
    await run('assignTemplate', { templateId: id('lead'), planId }, as(works, 'Ed'))
    await run('publishTemplate', { ...lead, goals: [rest, { statement: 'Sleep' }] }, as(works, 'Ed'))
    const apply = async (commandId: string, input: object = {}) => {
      const document = `mutation ($input: ApplyTemplateInput!) { applyTemplate(input: $input) {
        __typename ... on Done { events { nodes { type } } } ... on Rejected { code path } } }`
      const given = { commandId: id(commandId), planId, templateId: id('lead'), ...input }
      return (await told(as(works, 'Olga'), document, { input: given })).applyTemplate
    }
    // the version that the plan was assigned, not the newest
    expect((await apply('first')).events).toHaveLength(2)
    expect((await apply('again')).events).toEqual([])
    expect((await apply('newest', { templateVersion: 2 })).events).toHaveLength(3)
    expect(await apply('none', { templateVersion: 3 })).toMatchObject({
      code: 'UNKNOWN_TEMPLATE',
      path: ['templateId'],
    })
  })

  it('and no plan starts from a template that is not there', async () => {
    const works = harbourWorks()
    expect(await start(works, { templateId: id('lead') })).toMatchObject({
      code: 'UNKNOWN_TEMPLATE',
      path: ['templateId'],
    })
    expect(works.events.some(({ data }) => 'title' in data && data.title === 'Lead')).toBe(false)
  })
})

describe('trap 14: re-publishing resets the history', () => {
  it('not here: every version of a template stays readable, and the same content publishes none', async () => {
    const works = harbourWorks()
    const ed = as(works, 'Ed')
    await run('publishTemplate', lead, ed)
    const sleep = { statement: 'Sleep', measure: null }
    await run('publishTemplate', { ...lead, name: 'First year as a lead', goals: [rest, sleep] }, ed)
    expect(
      await run('publishTemplate', { ...lead, name: 'First year as a lead', goals: [rest, sleep] }, ed),
    ).toMatchObject({ repeated: false, events: [] })
    const query = `{ organisation { templates { nodes { templateId newest { version name }
      versions { totalCount nodes { version name goals { statement kind dueAfterDays steps { action kind } } } } } } } }`
    const first = {
      statement: 'Rest',
      kind: 'PERSONAL',
      dueAfterDays: 30,
      steps: [{ action: 'Sleep', kind: 'OTHER' }],
    }
    const second = { statement: 'Sleep', kind: 'PROFESSIONAL', dueAfterDays: null, steps: [] }
    expect((await told(as(works, 'Olga'), query)).organisation.templates).toEqual([
      {
        templateId: id('lead'),
        newest: { version: 2, name: 'First year as a lead' },
        versions: {
          totalCount: 2,
          nodes: [
            { version: 1, name: 'First months as a lead', goals: [first] },
            { version: 2, name: 'First year as a lead', goals: [first, second] },
          ],
        },
      },
    ])
  })
})

describe('what an organisation shows', () => {
  it('its members, of one role or all', async () => {
    const query = '{ organisation { members(role: ADMIN, first: 1) { totalCount nodes { name roles } } } }'
    expect((await told(as(harbourWorks(), 'Anna'), query)).organisation.members).toEqual({
      totalCount: 1,
      nodes: [{ name: 'Ed', roles: ['ADMIN'] }],
    })
  })

  it('its invitations to admins and auditors, its templates to those who use or keep them', async () => {
    const works = harbourWorks()
    await run('inviteMember', mara, as(works, 'Ed'))
    const invitations = '{ organisation { invitations { nodes { memberId name address roles } } } }'
    for (const name of ['Ed', 'Dora'])
      expect((await told(as(works, name), invitations)).organisation.invitations).toEqual([mara])
    const refusal = async (name: string, query: string) =>
      (await ask(as(works, name), query)).errors?.map(({ extensions }) => extensions.rule)
    for (const name of ['Olga', 'Carl', 'Anna'])
      expect(await refusal(name, invitations)).toEqual(['only-auditor-or-admin-reads-invitations'])
    const templates = '{ organisation { templates { totalCount } } }'
    expect(await refusal('Anna', templates)).toEqual(['only-owner-coach-auditor-or-admin-reads-templates'])
    expect((await told(as(works, 'Carl'), templates)).organisation.templates.totalCount).toBe(0)
  })
})

describe('who read or exported a plan', () => {
  const views = `query ($id: ID!) { plan(id: $id) { views { totalCount nodes {
    kind among by { name role } version format filter entries } } } }`
  const seen = async (works: Memory, name = 'Olga') =>
    (await told(as(works, name), views, { id: planId })).plan.views
  const looks = (works: Memory, name: string) =>
    told(as(works, name), 'query ($id: ID!) { plan(id: $id) { version state { title } } }', { id: planId })

  it('is recorded once for all that an auditor looks at, and shown to the owner', async () => {
    const works = harbourWorks()
    for (const name of ['Dora', 'Dora', 'Ed', 'Olga', 'Carl', 'Anna']) await looks(works, name)
    expect(await seen(works)).toMatchObject({
      totalCount: 1,
      nodes: [{ kind: 'VIEWED', among: false, by: { name: 'Dora', role: 'AUDITOR' }, version: null }],
    })
  })

  it('tells of exports of the plan and of more than the plan', async () => {
    const works = harbourWorks()
    await as(works, 'Olga').recordExport({ as: 'owner', plan: id('plan'), format: 'ics', entries: 4 })
    await as(works, 'Dora').recordExport({ as: 'auditor', format: 'csv', filter: 'goals', entries: 90 })
    expect((await seen(works)).nodes).toMatchObject([
      { kind: 'EXPORTED', among: false, by: { name: 'Olga' }, format: 'ICS', entries: 4 },
      { kind: 'EXPORTED', among: true, by: { name: 'Dora' }, format: 'CSV', filter: 'goals', entries: 90 },
    ])
  })

  it('is the owner’s and the auditor’s to know', async () => {
    const works = harbourWorks()
    expect(await seen(works, 'Dora')).toMatchObject({ totalCount: 1 })
    const { errors } = await ask(as(works, 'Carl'), views, { id: importedId })
    expect(errors?.map(({ extensions }) => extensions.rule)).toEqual(['only-owner-or-auditor-reads-views'])
    for (const name of ['Carl', 'Anna', 'Ed'])
      expect((await told(as(works, name), views, { id: planId })).plan, name).toBeNull()
  })

  it('changes nothing in the plan itself', async () => {
    const works = harbourWorks()
    const before = foldPlan(works.events.filter(({ stream }) => stream === `plan-${id('plan')}`))
    await looks(works, 'Dora')
    expect(foldPlan(works.events.filter(({ stream }) => stream === `plan-${id('plan')}`))).toEqual(before)
  })
})
