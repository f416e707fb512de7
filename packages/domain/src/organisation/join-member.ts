import { type Fields, tidyContent } from '../content.ts'
import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import { flawOfFacts } from '../facts.ts'
import { line, link, required } from '../field.ts'
import { limits } from '../limits.ts'
import { same } from '../same.ts'
import type { OrganisationEventBody, OrganisationEventData } from './events.ts'
import { someRoles } from './member-content.ts'
import type { OrganisationState } from './organisation.ts'

export type JoinMember = OrganisationEventData['MemberJoined']

const fields: Fields<JoinMember> = {
  member: required(link, 'MALFORMED_ID'),
  name: required(line(limits.name), 'TEXT_REQUIRED'),
  roles: required(someRoles),
}

export function joinMember(
  organisation: OrganisationState,
  command: JoinMember,
  facts: Facts,
): Decision<OrganisationEventBody> {
  if (!organisation) return rejected('UNKNOWN_ORGANISATION')
  const flaw = flawOfFacts(facts)
  if (flaw) return flaw
  const data = tidyContent(fields, command)
  if (isRejected(data)) return data
  const { member: id, name, roles: granted } = data
  const known = organisation.members[id]
  if (!known) return [{ type: 'MemberJoined', data }]
  return same(known, { id, name, roles: granted }) ? [] : rejected('DUPLICATE_ID', ['member'])
}
