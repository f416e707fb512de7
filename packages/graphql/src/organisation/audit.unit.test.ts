import { id } from '@plan-ledger/domain/testing'
import type { MemberRole, Principal } from '@plan-ledger/identity'
import { complexityFromQuery } from '@pothos/plugin-complexity'
import { describe, expect, it } from 'vitest'
import { costs } from '../costs.ts'
import { ask, told } from '../memory.testing.ts'
import { harbourWorks, nobody, organisation, planId, principal } from '../plan-ledger.testing.ts'
import { schema } from '../schema.ts'

const acting = (...roles: MemberRole[]): Principal => ({ ...principal('Anna'), roles })

const wholeFeed = `query ($filter: AuditFilterInput, $first: Int, $after: String) { organisation {
  audit(filter: $filter, first: $first, after: $after) {
    totalCount { count exact } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node { position eventId version planId planTitle unit type element { kind id name }
      actor { personId name role onBehalfOf } reasonCode reasonText occurredAt recordedAt late origin commandId
      aboutEventId disputes { eventId statement personId personName recordedAt } corrections { statement } } }
} } }`

describe('the audit feed', () => {
  it('tells the auditor of every event, newest first and page by page', async () => {
    const works = harbourWorks()
    const context = works.as(acting('auditor'))
    const first = (await told(context, wholeFeed, { first: 2 })).organisation.audit
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false, endCursor: '10' })
    expect(first.totalCount).toEqual({ count: 11, exact: true })
    expect(first.edges.map(({ node }: { node: object }) => node)).toMatchObject([
      { position: '11', type: 'PlanStarted', origin: 'IMPORT', planTitle: 'Old list' },
      {
        position: '10',
        planId,
        type: 'GoalAchieved',
        element: { kind: 'PLAN' },
        actor: { role: 'OWNER' },
        reasonCode: null,
        late: false,
      },
    ])
    const { after } = { after: first.pageInfo.endCursor }
    const rest = (await told(context, wholeFeed, { first: 100, after })).organisation.audit
    expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
    expect(rest.edges).toHaveLength(9)
    expect(rest.edges.find(({ node }: { node: { reasonCode: string } }) => node.reasonCode)).toMatchObject({
      node: { type: 'GoalRevised', reasonCode: 'BARRIER', reasonText: null },
    })
  })

  it('asks for exactly what the filter says, in the words of the domain', async () => {
    const works = harbourWorks()
    await told(works.as(acting('auditor')), wholeFeed, {
      filter: {
        personId: id('Olga'),
        roles: ['OWNER', 'COACH'],
        onBehalfOf: id('Carl'),
        planId,
        unit: 'Yard',
        eventTypes: ['GoalRevised', 'RoleGranted'],
        elementKinds: ['CHECK_IN', 'MEMBER'],
        elementId: id('lead a team'),
        reasons: ['NEW_INFORMATION'],
        origins: ['IMPORT'],
        hasReason: true,
        late: false,
        disputed: true,
        search: 'yard',
        axis: 'EFFECTIVE',
        from: '2026-01-01T00:00:00Z',
        until: '2026-02-01T00:00:00Z',
      },
      after: '5',
    })
    expect(works.asked.audit).toEqual([
      {
        organisation: organisation.id,
        first: 20,
        after: '5',
        filter: {
          actor: id('Olga'),
          roles: ['owner', 'coach'],
          onBehalfOf: id('Carl'),
          plan: id('plan'),
          unit: 'Yard',
          types: ['GoalRevised', 'RoleGranted'],
          elementKinds: ['check-in', 'member'],
          element: id('lead a team'),
          reasons: ['new-information'],
          origins: ['import'],
          hasReason: true,
          late: false,
          disputed: true,
          search: 'yard',
          axis: 'occurred',
          from: '2026-01-01T00:00:00.000Z',
          until: '2026-02-01T00:00:00.000Z',
        },
      },
    ])
  })

  it('takes null for left out, and an empty list for nothing', async () => {
    const works = harbourWorks()
    const filter = { personId: null, planId: null, late: null, eventTypes: [] }
    await told(works.as(acting('auditor')), wholeFeed, { filter })
    await told(works.as(acting('auditor')), wholeFeed, { filter: null })
    expect(works.asked.audit.map(query => query.filter)).toEqual([
      { types: [], axis: 'recorded' },
      { axis: 'recorded' },
    ])
  })

  it('is refused by the name of the rule to everybody else, before it is read', async () => {
    const works = harbourWorks()
    const { data, errors } = await ask(
      works.as(acting('owner', 'coach', 'analyst', 'admin')),
      '{ organisation { audit { edges { cursor } } } }',
    )
    expect(data).toBeNull()
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'NOT_ALLOWED', rule: 'only-auditor-reads-audit' },
    ])
    const before = await ask(works.as(nobody), '{ organisations { nodes { audit { edges { cursor } } } } }')
    expect(before.errors?.map(({ extensions }) => extensions.code)).toEqual(['NO_MEMBER'])
    expect(works.asked.audit).toEqual([])
  })

  it('refuses what is over the limits', async () => {
    const works = harbourWorks()
    const { errors } = await ask(works.as(acting('auditor')), wholeFeed, {
      filter: { search: 'x'.repeat(201) },
    })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'OVER_LIMIT', limit: 200 })
    expect(works.asked.audit).toEqual([])
  })

  it('costs a whole page of a hundred less than a request may', () => {
    const cost = complexityFromQuery(wholeFeed, { schema, variables: { first: 100 } })
    expect(cost.complexity).toBeLessThan(costs.complexity / 2)
  })
})
