import { expect, it } from 'vitest'
import {
  carl,
  id,
  memberInvited,
  memberJoined,
  organisationFounded,
  organisationHistory,
  roleGranted,
  roleRevoked,
} from '../testing/words.testing.ts'
import type { OrganisationEventBody } from './events.ts'
import { foldOrganisation } from './evolve.ts'
import { grantRole } from './grant-role.ts'
import { inviteMember } from './invite-member.ts'
import { revokeRole } from './revoke-role.ts'

const facts = { now: '2026-02-01T00:00:00.000Z', actor: carl }
const after = (...more: readonly OrganisationEventBody[]) =>
  foldOrganisation(organisationHistory(organisationFounded(), memberJoined('Cora', 'admin'), ...more))
const mara = {
  member: id('Mara'),
  name: ' Mara ',
  address: 'mara@harbour.example',
  roles: ['coach'],
} as const

it('invites somebody, once, until they join under the same id', () => {
  expect(inviteMember(after(), mara, facts)).toEqual([memberInvited('Mara', 'coach')])
  const invited = after(memberInvited('Mara', 'coach'))
  expect(invited?.invitations[id('Mara')]).toMatchObject({ address: 'mara@harbour.example' })
  expect(inviteMember(invited, mara, facts)).toEqual([])
  const joined = after(memberInvited('Mara', 'coach'), memberJoined('Mara', 'coach'))
  expect(joined?.invitations).toEqual({})
  expect(inviteMember(joined, mara, facts)).toMatchObject({ rejected: 'DUPLICATE_ID', path: ['member'] })
})
it('refuses an invitation that cannot arrive', () => {
  for (const address of ['mara', 'mara@', 'a b@c', 'a@b@c'])
    expect(inviteMember(after(), { ...mara, address }, facts)).toMatchObject({
      rejected: 'MALFORMED_ADDRESS',
      path: ['address'],
    })
  expect(inviteMember(undefined, mara, facts)).toMatchObject({ rejected: 'UNKNOWN_ORGANISATION' })
})
it('grants a role, once, in the order of the list of roles', () => {
  const cora = { member: id('Cora'), role: 'coach' } as const
  expect(grantRole(after(), cora, facts)).toEqual([roleGranted('Cora', 'coach')])
  const granted = after(roleGranted('Cora', 'coach'))
  expect(granted?.members[id('Cora')]?.roles).toEqual(['coach', 'admin'])
  expect(grantRole(granted, cora, facts)).toEqual([])
  expect(grantRole(after(), { ...cora, role: 'king' as 'coach' }, facts)).toMatchObject({
    rejected: 'OUT_OF_RANGE',
  })
  expect(grantRole(after(), { ...cora, member: 'constructor' }, facts)).toMatchObject({
    rejected: 'UNKNOWN_MEMBER',
    path: ['member'],
  })
})
it('grants no role to oneself, and none by which auditor and admin would meet in one person', () => {
  const cora = { ...facts, actor: { id: id('Cora'), name: 'Cora', role: 'admin' } as const }
  expect(grantRole(after(), { member: id('Cora'), role: 'coach' }, cora)).toMatchObject({
    rejected: 'OWN_ROLE',
    path: ['member'],
  })
  expect(grantRole(after(), { member: id('Cora'), role: 'auditor' }, facts)).toMatchObject({
    rejected: 'ROLES_EXCLUDE',
    path: ['role'],
    args: { roles: 'auditor, admin' },
  })
  expect(inviteMember(after(), { ...mara, roles: ['admin', 'auditor'] }, facts)).toMatchObject({
    rejected: 'ROLES_EXCLUDE',
    path: ['roles'],
  })
})
it('grants nobody the roles of those who are no members', () => {
  for (const role of ['supporter', 'contributor'])
    expect(grantRole(after(), { member: id('Cora'), role: role as 'coach' }, facts)).toMatchObject({
      rejected: 'OUT_OF_RANGE',
    })
})
it('revokes a role, once, but never that of the last admin', () => {
  const cora = { member: id('Cora'), role: 'admin' } as const
  expect(revokeRole(after(), cora, facts)).toMatchObject({ rejected: 'LAST_ADMIN' })
  const two = [memberJoined('Carl', 'coach'), roleGranted('Carl', 'admin')]
  expect(revokeRole(after(...two), cora, facts)).toEqual([roleRevoked('Cora', 'admin')])
  const one = after(...two, roleRevoked('Cora', 'admin'))
  expect(one?.members[id('Cora')]?.roles).toEqual([])
  expect(revokeRole(one, cora, facts)).toEqual([])
  expect(revokeRole(one, { member: id('Carl'), role: 'admin' }, facts)).toMatchObject({
    rejected: 'LAST_ADMIN',
  })
  expect(revokeRole(one, { member: id('Ben'), role: 'admin' }, facts)).toMatchObject({
    rejected: 'UNKNOWN_MEMBER',
  })
})
