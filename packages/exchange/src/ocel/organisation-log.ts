import type { OrganisationEvent, Role, Uuid } from '@plan-ledger/domain'
import { attributesOf } from './event-attributes.ts'
import type { DeclaredAttribute, LoggedEvent, ObjectLog, ObjectRef } from './log.ts'
import { objectId, personRef, planRef } from './log.ts'
import { objects } from './objects.ts'
import { people } from './people.ts'

const text = (name: string): DeclaredAttribute => ({ name, type: 'string' })

/** Attributes of what an organisation has besides plans. */
export const organisationTypes: ReadonlyMap<string, readonly DeclaredAttribute[]> = new Map([
  ['person', [text('name'), text('roles'), text('source')]],
  ['organisation', [text('name'), { name: 'demonstration', type: 'boolean' }]],
  ['template', [text('name'), text('summary'), { name: 'version', type: 'integer' }]],
  ['export', [text('format'), text('filter'), { name: 'entries', type: 'integer' }]],
])

/** Fields by which events of organisations say what they are about. */
const about: readonly (readonly [field: string, type: string])[] = [
  ['member', 'person'],
  ['person', 'person'],
  ['template', 'template'],
  ['export', 'export'],
  ['plan', 'plan'],
]

type Said = Readonly<Record<string, unknown>>

/** An organisation's own events as an object-centric log; its plans are only named. By version. */
export function organisationLog(history: readonly OrganisationEvent[]): ObjectLog {
  const known = objects()
  const seen = people()
  const named = new Map<string, ObjectRef>()
  const events: LoggedEvent[] = []
  const rolesOf = new Map<Uuid, readonly Role[]>()

  for (const event of history) {
    const roles = rolesAfter(rolesOf, event)
    const { actor, occurredAt: at } = event
    const said = event.data as Said
    const organisation: ObjectRef = { type: 'organisation', id: event.organisation }
    const refs = about.flatMap(([field, type]) => {
      const id = said[field]
      return typeof id === 'string' ? [{ type, id }] : []
    })
    for (const ref of refs) {
      if (ref.type === 'person')
        seen.met(ref.id, at, { ...textsIn(said), ...(roles && { roles: JSON.stringify(roles) }) })
      else if (ref.type === 'plan') named.set(ref.id, ref)
      else tell(ref, said)
    }
    if (event.type === 'OrganisationFounded') tell(organisation, said)
    else known.name(organisation)
    if (event.type === 'TemplateAssigned')
      known.relate({ type: 'template', id: event.data.template }, 'assigned to', planRef(event.data.plan))
    seen.met(actor.id, at, { name: actor.name })
    if (actor.onBehalfOf !== undefined) seen.met(actor.onBehalfOf, at)
    const relationships = [
      ...refs.map(ref => ({ objectId: objectId(ref), qualifier: 'about' })),
      { objectId: objectId(organisation), qualifier: 'in' },
      { objectId: objectId(personRef(actor.id)), qualifier: 'by' },
      ...(actor.onBehalfOf === undefined
        ? []
        : [{ objectId: objectId(personRef(actor.onBehalfOf)), qualifier: 'on behalf of' }]),
    ]
    events.push({
      id: event.id,
      type: event.type,
      time: at,
      attributes: attributesOf(event, undefined),
      relationships,
    })

    function tell(ref: ObjectRef, content: Said) {
      known.name(ref)
      for (const { name } of organisationTypes.get(ref.type) ?? [])
        if (content[name] !== undefined) known.value(ref, name, at, `${content[name]}`)
    }
  }
  return { events, objects: known.all(), named: [...named.values()], people: seen.all() }
}

/** What is said of a person. */
const textsIn = ({ name, source }: Said): Readonly<Record<string, string>> => ({
  ...(typeof name === 'string' && { name }),
  ...(typeof source === 'string' && { source }),
})

/** The roles that the member whom an event is about has after it. */
function rolesAfter(rolesOf: Map<Uuid, readonly Role[]>, event: OrganisationEvent) {
  const said = event.data as { readonly member?: Uuid; readonly roles?: readonly Role[] }
  if (said.member === undefined) return undefined
  const held = rolesOf.get(said.member) ?? []
  const roles =
    event.type === 'RoleGranted'
      ? [...held, event.data.role]
      : event.type === 'RoleRevoked'
        ? held.filter(role => role !== event.data.role)
        : (said.roles ?? held)
  rolesOf.set(said.member, roles)
  return roles
}
