import { describe, expect, it } from 'vitest'
import {
  carl,
  id,
  memberInvited,
  memberJoined,
  organisationFounded,
  organisationHistory,
  personIntroduced,
} from '../testing/words.testing.ts'
import { evolveOrganisation, foldOrganisation } from './evolve.ts'
import { foundOrganisation } from './found-organisation.ts'
import { introducePerson } from './introduce-person.ts'
import { joinMember } from './join-member.ts'
import type { OrganisationState } from './organisation.ts'

const facts = { now: '2026-02-01T00:00:00.000Z', actor: carl }
const founded = foldOrganisation(organisationHistory(organisationFounded()))
const peopled = foldOrganisation(
  organisationHistory(
    organisationFounded(),
    memberJoined('Carl', 'coach', 'auditor'),
    personIntroduced('Ada'),
  ),
)
const carlJoins = { member: id('Carl'), name: ' Carl ', roles: ['auditor', 'coach'] } as const
const ada = { person: id('Ada'), name: 'Ada', source: 'an old list' }

describe('founding an organisation', () => {
  it('happens once', () => {
    expect(foundOrganisation(undefined, { name: ' Harbour Works ' }, facts)).toEqual([organisationFounded()])
    expect(foundOrganisation(founded, { name: 'Harbour Works' }, facts)).toEqual([])
  })
  it('marks a demonstration', () =>
    expect(foundOrganisation(undefined, { name: 'Demo', demonstration: true }, facts)).toEqual([
      { type: 'OrganisationFounded', data: { name: 'Demo', demonstration: true } },
    ]))
  it('is refused without a name or in place of another', () => {
    expect(foundOrganisation(undefined, { name: '' }, facts)).toMatchObject({ rejected: 'TEXT_REQUIRED' })
    expect(foundOrganisation(founded, { name: 'Other' }, facts)).toMatchObject({
      rejected: 'ORGANISATION_EXISTS',
    })
  })
})

describe('joining', () => {
  it('happens once, with roles in their order', () => {
    expect(joinMember(founded, carlJoins, facts)).toEqual([memberJoined('Carl', 'coach', 'auditor')])
    expect(joinMember(peopled, carlJoins, facts)).toEqual([])
  })
  it('takes name and roles from the invitation, where there is one', () => {
    const invited = foldOrganisation(
      organisationHistory(organisationFounded(), memberInvited('Mara', 'coach')),
    )
    const mara = { member: id('Mara') }
    expect(joinMember(invited, mara, facts)).toEqual([memberJoined('Mara', 'coach')])
    const joined = foldOrganisation(
      organisationHistory(
        organisationFounded(),
        memberInvited('Mara', 'coach'),
        memberJoined('Mara', 'coach'),
      ),
    )
    expect(joinMember(joined, mara, facts)).toEqual([])
    for (const stranger of [id('Ben'), 'constructor'])
      expect(joinMember(invited, { member: stranger }, facts)).toMatchObject({
        rejected: 'UNKNOWN_INVITATION',
        path: ['member'],
      })
  })
  it('is refused under an id that somebody has, in an unknown role, or nowhere', () => {
    expect(joinMember(peopled, { ...carlJoins, name: 'Cora' }, facts)).toMatchObject({
      rejected: 'DUPLICATE_ID',
    })
    expect(joinMember(founded, { ...carlJoins, roles: ['king' as 'coach'] }, facts)).toMatchObject({
      rejected: 'OUT_OF_RANGE',
      path: ['roles'],
    })
    expect(joinMember(undefined, carlJoins, facts)).toMatchObject({ rejected: 'UNKNOWN_ORGANISATION' })
  })
})

describe('introducing a person', () => {
  it('happens once', () => {
    expect(introducePerson(founded, ada, facts)).toEqual([personIntroduced('Ada')])
    expect(introducePerson(peopled, ada, facts)).toEqual([])
  })
  it('is refused under an id that somebody has, or in the future', () => {
    expect(introducePerson(peopled, { ...ada, name: 'Eda' }, facts)).toMatchObject({
      rejected: 'DUPLICATE_ID',
    })
    expect(introducePerson(founded, ada, { ...facts, occurredAt: '2026-02-02T00:00:00.000Z' })).toMatchObject(
      {
        rejected: 'IN_THE_FUTURE',
      },
    )
  })
})

it('folds one by one into what it folds into at once, and is none before it was founded', () => {
  const events = organisationHistory(
    organisationFounded(),
    memberJoined('Carl', 'coach'),
    personIntroduced('Ada'),
  )
  const oneByOne = events.reduce<OrganisationState>(evolveOrganisation, undefined)
  expect(oneByOne).toEqual(foldOrganisation(events))
  expect(oneByOne).toEqual({
    id: id('organisation'),
    version: 3,
    name: 'Harbour Works',
    demonstration: false,
    members: { [id('Carl')]: { id: id('Carl'), name: 'Carl', roles: ['coach'] } },
    people: { [id('Ada')]: { id: id('Ada'), name: 'Ada', source: 'an old list' } },
    invitations: {},
    templates: {},
    assignments: {},
    accesses: {},
    erasures: {},
    exports: [],
  })
  expect(foldOrganisation(events.slice(1))).toBeUndefined()
})
