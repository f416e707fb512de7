import { limits } from '@plan-ledger/domain'
import { describe, expect, it } from 'vitest'
import { ask, told } from '../memory.testing.ts'
import { harbourWorks, importedId, nobody, organisation, planId, principal } from '../plan-ledger.testing.ts'

describe('the acting member', () => {
  it('sees themselves and their organisation', async () => {
    const { viewer } = await told(
      harbourWorks().as(principal('Carl')),
      '{ viewer { member { name roles } organisation { name demonstration members { nodes { name } } } } }',
    )
    expect(viewer).toEqual({
      member: { name: 'Carl', roles: ['COACH'] },
      organisation: {
        name: 'Harbour Works',
        demonstration: true,
        members: ['Olga', 'Carl', 'Anna', 'Dora', 'Ed'].map(name => ({ name })),
      },
    })
  })

  it('may still be to be chosen, among the members of the demonstration organisations', async () => {
    const answer = await told(
      harbourWorks().as(nobody),
      '{ viewer { member { name } organisation { name } } organisations { nodes { organisationId members { nodes { name } } } } limits { title note } }',
    )
    expect(answer.viewer).toEqual({ member: null, organisation: null })
    expect(answer.organisations[0].organisationId).toBe(organisation.id)
    expect(answer.organisations[0].members).toHaveLength(5)
    expect(answer.limits).toEqual({ title: limits.title, note: limits.note })
  })

  it('reads no plans before they are chosen', async () => {
    const { data, errors } = await ask(
      harbourWorks().as(nobody),
      '{ organisations { nodes { plans { totalCount } } } }',
    )
    expect(data).toBeNull()
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NO_MEMBER'])
  })
})

describe('the directory', () => {
  it('lists plans page by page', async () => {
    const context = harbourWorks().as(principal('Olga'))
    const query = `query ($after: String) { organisation { position plans(first: 1, after: $after) {
      totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { node { planId title status imported goalsAchieved } }
    } } }`
    const first = (await told(context, query)).organisation
    expect(first.position).toBe('11')
    expect(first.plans).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
      edges: [
        { node: { planId, title: 'Lead the yard', status: 'ACTIVE', imported: false, goalsAchieved: 1 } },
      ],
    })
    const second = (await told(context, query, { after: first.plans.pageInfo.endCursor })).organisation
    expect(second.plans).toMatchObject({
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
      edges: [{ node: { planId: importedId, imported: true } }],
    })
  })

  it('lists, finds and counts for each only what they may see', async () => {
    const works = harbourWorks()
    const query = '{ organisation { plans { totalCount nodes { planId } } } }'
    const seen = async (name: string) => (await told(works.as(principal(name)), query)).organisation.plans
    const of = (...ids: string[]) => ({ totalCount: ids.length, nodes: ids.map(planId => ({ planId })) })
    for (const name of ['Olga', 'Dora', 'Ed']) expect(await seen(name), name).toEqual(of(planId, importedId))
    expect(await seen('Carl')).toEqual(of(importedId))
    expect(await seen('Anna')).toEqual(of())
  })

  it('searches with at most 200 characters', async () => {
    const { errors } = await ask(
      harbourWorks().as(principal('Anna')),
      'query ($search: String) { organisation { plans(search: $search) { totalCount } } }',
      { search: 'x'.repeat(201) },
    )
    expect(errors?.[0]?.message).toBe('`search` is 201 characters long; at most 200 are taken.')
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'OVER_LIMIT', limit: 200 })
  })
})
