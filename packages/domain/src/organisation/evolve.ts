import { type Role, roles } from '../envelope.ts'
import type { OrganisationEvent } from './events.ts'
import type {
  Assignment,
  Invitation,
  Member,
  Organisation,
  OrganisationState,
  Person,
  Template,
} from './organisation.ts'

/** The organisation after one more event; total, as the fold of plans. */
export const evolveOrganisation = (
  organisation: OrganisationState,
  event: OrganisationEvent,
): OrganisationState => foldOrganisation([event], organisation)

/** The organisation after many events. An import may introduce thousands of people: each costs the same. */
export function foldOrganisation(
  events: Iterable<OrganisationEvent>,
  from?: OrganisationState,
): OrganisationState {
  let draft = from && draftOf(from)
  for (const event of events) {
    if (draft) fold(draft, event)
    else if (event.type === 'OrganisationFounded') {
      const { name, demonstration = false } = event.data
      const none = { members: {}, people: {}, invitations: {}, templates: {}, assignments: {} }
      draft = draftOf({ id: event.organisation, version: 1, name, demonstration, ...none })
    }
  }
  return (
    draft && {
      ...draft.rest,
      members: Object.fromEntries(draft.members),
      people: Object.fromEntries(draft.people),
      invitations: Object.fromEntries(draft.invitations),
      templates: Object.fromEntries(draft.templates),
      assignments: Object.fromEntries(draft.assignments),
    }
  )
}

type Parts = {
  readonly members: Map<string, Member>
  readonly people: Map<string, Person>
  readonly invitations: Map<string, Invitation>
  readonly templates: Map<string, Template>
  readonly assignments: Map<string, readonly Assignment[]>
}

interface Draft extends Parts {
  rest: Omit<Organisation, keyof Parts>
}

function draftOf({ members, people, invitations, templates, assignments, ...rest }: Organisation): Draft {
  return {
    rest,
    members: new Map(Object.entries(members)),
    people: new Map(Object.entries(people)),
    invitations: new Map(Object.entries(invitations)),
    templates: new Map(Object.entries(templates)),
    assignments: new Map(Object.entries(assignments)),
  }
}

function fold(draft: Draft, event: OrganisationEvent): void {
  draft.rest = { ...draft.rest, version: draft.rest.version + 1 }
  switch (event.type) {
    case 'OrganisationFounded':
      break
    case 'MemberInvited': {
      const { member: id, name, address, roles } = event.data
      if (!draft.members.has(id)) draft.invitations.set(id, { id, name, address, roles })
      break
    }
    case 'MemberJoined': {
      const { member: id, name, roles } = event.data
      draft.members.set(id, { id, name, roles })
      draft.invitations.delete(id)
      break
    }
    case 'PersonIntroduced': {
      const { person: id, name, source } = event.data
      draft.people.set(id, { id, name, source })
      break
    }
    case 'RoleGranted': {
      const { member: id, role } = event.data
      withRoles(draft, id, held => [...held, role])
      break
    }
    case 'RoleRevoked': {
      const { member: id, role } = event.data
      withRoles(draft, id, held => held.filter(other => other !== role))
      break
    }
    case 'TemplatePublished': {
      const { template: id, version, ...content } = event.data
      const versions = draft.templates.get(id)?.versions ?? []
      if (version === versions.length + 1) draft.templates.set(id, { id, versions: [...versions, content] })
      break
    }
    case 'TemplateAssigned': {
      const { plan, ...assignment } = event.data
      draft.assignments.set(plan, [...(draft.assignments.get(plan) ?? []), assignment])
      break
    }
    case 'ExportMade':
    case 'PlanViewed':
      break
    default:
      event satisfies never
  }
}

/** Roles stay in the order of the list of roles, each once. */
function withRoles(draft: Draft, id: string, next: (held: readonly Role[]) => readonly Role[]): void {
  const member = draft.members.get(id)
  if (!member) return
  const held = next(member.roles)
  draft.members.set(id, { ...member, roles: roles.filter(role => held.includes(role)) })
}
