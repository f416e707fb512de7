import { type MemberRole, memberRoles } from '../envelope.ts'
import type { OrganisationEvent } from './events.ts'
import type { Access, Erasure, Member, Organisation, OrganisationState } from './organisation.ts'

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
      draft = draftOf({ id: event.organisation, version: 1, name, demonstration, ...nothing })
    }
  }
  return draft?.finished()
}

const nothing = {
  members: {},
  people: {},
  invitations: {},
  templates: {},
  assignments: {},
  accesses: {},
  erasures: {},
  exports: [],
} as const

const keyed = [
  'members',
  'people',
  'invitations',
  'templates',
  'assignments',
  'accesses',
  'erasures',
] as const
type Keyed = (typeof keyed)[number]
type Part<K extends Keyed> = Organisation[K][string]

interface Draft {
  /** The part, copied when it is first asked for: what an event does not touch is shared with the state before. */
  part<K extends Keyed>(key: K): Map<string, Part<K>>
  readonly exports: Access[]
  version: number
  finished(): Organisation
}

function draftOf(from: Organisation): Draft {
  const touched = new Map<Keyed, Map<string, unknown>>()
  const exports: Access[] = []
  const draft: Draft = {
    part<K extends Keyed>(key: K) {
      const part = touched.get(key) ?? new Map<string, unknown>(Object.entries(from[key]))
      touched.set(key, part)
      return part as Map<string, Part<K>>
    },
    exports,
    version: from.version,
    finished: () => ({
      ...from,
      version: draft.version,
      exports: exports.length === 0 ? from.exports : [...from.exports, ...exports],
      ...Object.fromEntries([...touched].map(([key, part]) => [key, Object.fromEntries(part)])),
    }),
  }
  return draft
}

function fold(draft: Draft, event: OrganisationEvent): void {
  draft.version += 1
  switch (event.type) {
    case 'OrganisationFounded':
      break
    case 'MemberInvited': {
      const { member: id, name, address, roles } = event.data
      if (!draft.part('members').has(id)) draft.part('invitations').set(id, { id, name, address, roles })
      break
    }
    case 'MemberJoined': {
      const { member: id, name, roles } = event.data
      draft.part('members').set(id, { id, name, roles })
      draft.part('invitations').delete(id)
      break
    }
    case 'MemberRenamed': {
      const { member: id, name } = event.data
      const member = draft.part('members').get(id)
      if (member) draft.part('members').set(id, { ...member, name, renamed: true })
      break
    }
    case 'PersonIntroduced': {
      const { person: id, name, source } = event.data
      draft.part('people').set(id, { id, name, source })
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
      const templates = draft.part('templates')
      const versions = templates.get(id)?.versions ?? []
      if (version === versions.length + 1) templates.set(id, { id, versions: [...versions, content] })
      break
    }
    case 'TemplateAssigned': {
      const { plan, ...assignment } = event.data
      draft.part('assignments').set(plan, [...(draft.part('assignments').get(plan) ?? []), assignment])
      break
    }
    case 'ExportMade': {
      const { export: _, plan, ...made } = event.data
      const access: Access = { ...accessOf(event), kind: 'exported', ...made }
      if (plan === undefined) draft.exports.push(access)
      else accessed(draft, plan, access)
      break
    }
    case 'HistoryImported':
      break
    case 'ErasureRequested': {
      const { erasure: id, ...asked } = event.data
      draft.part('erasures').set(id, {
        id,
        ...asked,
        status: 'waiting',
        event: event.id,
        requestedBy: event.actor,
        requestedAt: event.occurredAt,
      })
      break
    }
    case 'ErasureCancelled':
      withErasure(draft, event.data.erasure, {
        status: 'cancelled',
        cancelledBy: event.actor,
        cancelledAt: event.occurredAt,
      })
      break
    case 'SubjectErased': {
      const { erasure, subject } = event.data
      for (const people of ['members', 'people', 'invitations'] as const) draft.part(people).delete(subject)
      withErasure(draft, erasure, { status: 'erased', erasedAt: event.occurredAt })
      break
    }
    case 'ErasureCompleted': {
      const { erasure, plans, entries } = event.data
      withErasure(draft, erasure, { status: 'completed', completedAt: event.occurredAt, plans, entries })
      break
    }
    case 'PlanViewed': {
      const { plan, ...seen } = event.data
      accessed(draft, plan, { ...accessOf(event), kind: 'viewed', ...seen })
      break
    }
    default:
      event satisfies never
  }
}

const accessOf = ({ id, actor, occurredAt }: OrganisationEvent) => ({ event: id, by: actor, at: occurredAt })

const accessed = (draft: Draft, plan: string, access: Access) =>
  draft.part('accesses').set(plan, [...(draft.part('accesses').get(plan) ?? []), access])

function withErasure(draft: Draft, id: string, more: Partial<Erasure>): void {
  const erasure = draft.part('erasures').get(id)
  if (erasure) draft.part('erasures').set(id, { ...erasure, ...more })
}

/** Roles stay in the order of the list of roles, each once. */
function withRoles(
  draft: Draft,
  id: string,
  next: (held: readonly MemberRole[]) => readonly MemberRole[],
): void {
  const member: Member | undefined = draft.part('members').get(id)
  if (!member) return
  const held = next(member.roles)
  draft.part('members').set(id, { ...member, roles: memberRoles.filter(role => held.includes(role)) })
}
