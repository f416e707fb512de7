import type { OrganisationEvent } from './events.ts'
import type { Member, Organisation, OrganisationState, Person } from './organisation.ts'

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
      draft = draftOf({ id: event.organisation, version: 1, name, demonstration, members: {}, people: {} })
    }
  }
  return (
    draft && {
      ...draft.rest,
      members: Object.fromEntries(draft.members),
      people: Object.fromEntries(draft.people),
    }
  )
}

interface Draft {
  rest: Omit<Organisation, 'members' | 'people'>
  readonly members: Map<string, Member>
  readonly people: Map<string, Person>
}

function draftOf({ members, people, ...rest }: Organisation): Draft {
  return { rest, members: new Map(Object.entries(members)), people: new Map(Object.entries(people)) }
}

function fold(draft: Draft, event: OrganisationEvent): void {
  draft.rest = { ...draft.rest, version: draft.rest.version + 1 }
  switch (event.type) {
    case 'OrganisationFounded':
      break
    case 'MemberJoined': {
      const { member: id, name, roles } = event.data
      draft.members.set(id, { id, name, roles })
      break
    }
    case 'PersonIntroduced': {
      const { person: id, name, source } = event.data
      draft.people.set(id, { id, name, source })
      break
    }
    case 'MemberInvited':
    case 'RoleGranted':
    case 'RoleRevoked':
    case 'TemplatePublished':
    case 'TemplateAssigned':
    case 'ExportMade':
    case 'PlanViewed':
      break
    default:
      event satisfies never
  }
}
