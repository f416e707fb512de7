import { type Fields, tidyContent } from '../content.ts'
import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import { type Field, line, link, required } from '../field.ts'
import { limits } from '../limits.ts'
import { same } from '../same.ts'
import type { OrganisationEventBody, OrganisationEventData } from './events.ts'
import { knownOrganisation } from './known-organisation.ts'
import { someRoles } from './member-content.ts'
import type { OrganisationState } from './organisation.ts'

/** The caller gives the id that the member will have. */
export type InviteMember = OrganisationEventData['MemberInvited']

/** Something before and after one `@`: whether it arrives is known once it has. */
const address: Field<string> = {
  tidy: (given, path) => {
    const tidied = line(limits.address).tidy(given, path)
    if (typeof tidied !== 'string') return tidied
    return /^[^\s@]+@[^\s@]+$/.test(tidied) ? tidied : rejected('MALFORMED_ADDRESS', path)
  },
}

const fields: Fields<InviteMember> = {
  member: required(link, 'MALFORMED_ID'),
  name: required(line(limits.name), 'TEXT_REQUIRED'),
  address: required(address, 'TEXT_REQUIRED'),
  roles: required(someRoles),
}

export function inviteMember(
  organisation: OrganisationState,
  command: InviteMember,
  facts: Facts,
): Decision<OrganisationEventBody> {
  const known = knownOrganisation(organisation, facts)
  if (isRejected(known)) return known
  const data = tidyContent(fields, command)
  if (isRejected(data)) return data
  const { member: id, ...invitation } = data
  const before = known.invitations[id]
  if (before && same(before, { id, ...invitation })) return []
  const taken = before ?? known.members[id] ?? known.people[id]
  return taken ? rejected('DUPLICATE_ID', ['member']) : [{ type: 'MemberInvited', data }]
}
