import { expect, it } from 'vitest'
import {
  carl,
  id,
  memberJoined,
  memberRenamed,
  organisationFounded,
  organisationHistory,
} from '../testing/words.testing.ts'
import type { OrganisationEventBody } from './events.ts'
import { foldOrganisation } from './evolve.ts'
import { joinMember } from './join-member.ts'
import { renameMember } from './rename-member.ts'

const facts = { now: '2026-02-01T00:00:00.000Z', actor: carl }
const after = (...more: readonly OrganisationEventBody[]) =>
  foldOrganisation(organisationHistory(organisationFounded(), memberJoined('Cora', 'admin'), ...more))
const cora = { member: id('Cora'), name: '  Cora Vik ' }

it('gives a member another name and says which it replaced, once', () => {
  expect(renameMember(after(), cora, facts)).toEqual([memberRenamed('Cora', 'Cora', 'Cora Vik')])
  const renamed = after(memberRenamed('Cora', 'Cora', 'Cora Vik'))
  expect(renamed?.members[id('Cora')]).toEqual({
    id: id('Cora'),
    name: 'Cora Vik',
    roles: ['admin'],
    renamed: true,
  })
  expect(renameMember(renamed, cora, facts)).toEqual([])
  expect(renameMember(renamed, { ...cora, name: 'Cora' }, facts)).toEqual([
    memberRenamed('Cora', 'Cora Vik', 'Cora'),
  ])
})

it('lets two people bear one name', () => {
  expect(renameMember(after(memberJoined('Carl', 'coach')), { ...cora, name: 'Carl' }, facts)).toHaveLength(1)
})

it('knows somebody who joined already by the name of today', () => {
  const renamed = after(memberRenamed('Cora', 'Cora', 'Cora Vik'))
  expect(joinMember(renamed, { member: id('Cora') }, facts)).toEqual([])
})

it('renames nobody who is no member, and to nothing that is no name', () => {
  expect(renameMember(after(), { ...cora, member: id('Ben') }, facts)).toMatchObject({
    rejected: 'UNKNOWN_MEMBER',
    path: ['member'],
  })
  expect(renameMember(after(), { ...cora, member: 'constructor' }, facts)).toMatchObject({
    rejected: 'UNKNOWN_MEMBER',
  })
  expect(renameMember(after(), { ...cora, name: '  ' }, facts)).toMatchObject({
    rejected: 'TEXT_REQUIRED',
    path: ['name'],
  })
  expect(renameMember(after(), { ...cora, name: 'x'.repeat(201) }, facts)).toMatchObject({
    rejected: 'TEXT_TOO_LONG',
    path: ['name'],
    args: { limit: 200 },
  })
  expect(renameMember(after(), { ...cora, name: 'Co\nra' }, facts)).toMatchObject({ path: ['name'] })
  expect(renameMember(undefined, cora, facts)).toMatchObject({ rejected: 'UNKNOWN_ORGANISATION' })
})
