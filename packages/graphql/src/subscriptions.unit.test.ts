import { id } from '@plan-ledger/domain/testing'
import type { MemberRole } from '@plan-ledger/identity'
import { encodeGlobalID } from '@pothos/plugin-relay'
import { describe, expect, it } from 'vitest'
import type { Memory } from './memory.testing.ts'
import { messages, told } from './memory.testing.ts'
import { harbourWorks, importedId, nobody, planId, principal, stranger } from './plan-ledger.testing.ts'

const changed = `subscription ($id: ID!, $after: Position!) {
  planChanged(planId: $id, after: $after) { position version event { type element { name } } plan { version state { title } } }
}`
const feed = `subscription ($after: Position!) {
  organisationFeed(after: $after) { position planId title event { type } summary { version } }
}`

const rename = (works: Memory, title: string, of = planId) =>
  told(
    works.as(principal('Olga')),
    'mutation ($input: RenamePlanInput!) { renamePlan(input: $input) { __typename } }',
    { input: { planId: of, commandId: id(`rename to ${title}`), title } },
  )

describe('following a plan', () => {
  it('delivers what was missed, then what happens, each once and in order', async () => {
    const works = harbourWorks()
    const received = await messages(
      works.as(principal('Olga')),
      changed,
      { id: planId, after: '7' },
      5,
      async () => {
        await rename(works, 'one')
        await rename(works, 'two')
      },
    )
    expect(received.map(({ errors }) => errors)).toEqual(Array(5).fill(undefined))
    expect(received.map(({ data }) => data.planChanged.version)).toEqual([8, 9, 10, 11, 12])
  })

  it('resumes where it broke off without loss or double', async () => {
    const works = harbourWorks()
    const first = await messages(works.as(principal('Olga')), changed, { id: planId, after: '0' }, 4)
    const after = first.at(-1)?.data.planChanged.position
    await rename(works, 'meanwhile')
    const second = await messages(works.as(principal('Olga')), changed, { id: planId, after }, 7)
    expect([...first, ...second].map(({ data }) => data.planChanged.version)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
    ])
  })

  it('brings the plan only with the newest of several, and tells the others all the same', async () => {
    const works = harbourWorks()
    const received = await messages(works.as(principal('Olga')), changed, { id: planId, after: '8' }, 2)
    expect(received.map(({ data }) => data.planChanged)).toEqual([
      {
        position: '9',
        version: 9,
        event: { type: 'PlanRenamed', element: { name: 'Become a team lead' } },
        plan: null,
      },
      {
        position: '10',
        version: 10,
        event: { type: 'GoalAchieved', element: { name: 'lead a team' } },
        plan: { version: 10, state: { title: 'Lead the yard' } },
      },
    ])
  })

  it('is refused for a plan that does not exist, or may not be known to', async () => {
    const none = encodeGlobalID('Plan', id('none'))
    const works = harbourWorks()
    for (const [who, of] of [
      [principal('Olga'), none],
      [stranger, planId],
    ] as const)
      await expect(messages(works.as(who), changed, { id: of, after: '0' }, 1)).rejects.toThrow(
        'There is no such plan.',
      )
  })

  it('is refused before a member was chosen', async () => {
    const works = harbourWorks()
    await expect(messages(works.as(nobody), changed, { id: planId, after: '0' }, 1)).rejects.toThrow(
      'Nobody is acting yet',
    )
    expect(works.statements.loads).toBe(0)
  })
})

describe('following an organisation', () => {
  it('delivers the events of all its plans, with the row of each', async () => {
    const works = harbourWorks()
    const received = await messages(works.as(principal('Olga')), feed, { after: '9' }, 3, () =>
      rename(works, 'Yard', importedId),
    )
    expect(received.map(({ data }) => data.organisationFeed)).toMatchObject([
      { position: '10', planId, event: { type: 'GoalAchieved' } },
      { position: '11', planId: importedId, event: { type: 'PlanStarted' } },
      {
        position: '12',
        planId: importedId,
        title: 'Yard',
        event: { type: 'PlanRenamed' },
        summary: { version: 2 },
      },
    ])
  })

  it('tells of no plan that one may not read', async () => {
    const works = harbourWorks()
    const received = await messages(works.as(principal('Carl')), feed, { after: '0' }, 2, async () => {
      await rename(works, 'Harbour')
      await rename(works, 'Yard', importedId)
    })
    expect(received.map(({ data }) => data.organisationFeed.planId)).toEqual([importedId, importedId])
  })
})

describe('following the audit feed', () => {
  const audit = `subscription ($filter: AuditFilterInput, $after: Position!) {
    auditFeed(filter: $filter, after: $after) { position type planId }
  }`
  const acting = (...roles: MemberRole[]) => ({ ...principal('Anna'), roles })

  it('delivers to the auditor what the filter lets through, first what was missed', async () => {
    const works = harbourWorks()
    const variables = { filter: { eventTypes: ['PlanStarted', 'PlanRenamed'] }, after: '9' }
    const received = await messages(works.as(acting('auditor')), audit, variables, 2, () =>
      rename(works, 'Yard', importedId),
    )
    expect(received.map(({ data }) => data.auditFeed)).toEqual([
      { position: '11', type: 'PlanStarted', planId: importedId },
      { position: '12', type: 'PlanRenamed', planId: importedId },
    ])
  })

  it('is refused to everybody else', async () => {
    for (const [who, words] of [
      [acting('owner', 'coach', 'analyst', 'admin'), 'This is not for the acting member.'],
      [nobody, 'Nobody is acting yet'],
    ] as const)
      await expect(messages(harbourWorks().as(who), audit, { after: '0' }, 1)).rejects.toThrow(words)
  })
})
