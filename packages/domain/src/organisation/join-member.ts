import { type Fields, tidyContent } from '../content.ts'
import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import { flawOfFacts } from '../facts.ts'
import { line, link, required } from '../field.ts'
import { limits } from '../limits.ts'
import { same } from '../same.ts'
import type { OrganisationEventBody, OrganisationEventData } from './events.ts'
import { someRoles } from './member-content.ts'
import type { Organisation, OrganisationState } from './organisation.ts'

type Joined = OrganisationEventData['MemberJoined']

/** Somebody invited joins under the name and in the roles of the invitation, unless others are given. */
export type JoinMember = Pick<Joined, 'member'> & Partial<Joined>

const fields: Fields<Joined> = {
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
  const { member } = command
  const invitation = Object.hasOwn(organisation.invitations, member)
    ? organisation.invitations[member]
    : undefined
  const name = command.name ?? invitation?.name ?? knownAs(organisation, member)?.name
  const roles = command.roles ?? invitation?.roles ?? knownAs(organisation, member)?.roles
  if (name === undefined || roles === undefined) return rejected('UNKNOWN_INVITATION', ['member'])
  const data = tidyContent(fields, { member, name, roles })
  if (isRejected(data)) return data
  const known = knownAs(organisation, data.member)
  if (!known) return [{ type: 'MemberJoined', data }]
  return same([known.name, known.roles], [data.name, data.roles]) ? [] : rejected('DUPLICATE_ID', ['member'])
}

const knownAs = ({ members }: Organisation, id: Uuid) =>
  Object.hasOwn(members, id) ? members[id] : undefined
