import { foldPlan, type Plan, type PlanEvent } from '@plan-ledger/domain'
import {
  differencesBetween,
  type ElementDifference,
  elementIn,
  elementOf,
  evolution,
  noteOf,
  type Part,
  partsOf,
  placedOn,
} from '@plan-ledger/projections'
import { attributeValue, isPartList, partTypes, withoutNumber } from './attributes.ts'
import { attributesOf } from './event-attributes.ts'
import { type LoggedEvent, type ObjectLog, type ObjectRef, objectId, personRef, planRef } from './log.ts'
import { type Objects, objects } from './objects.ts'
import { type People, people } from './people.ts'
import { relationships, type Target } from './relationships.ts'

/** The coach is a person, who stands in many plans; every other element lives in its one. */
const refOf = ({ kind, id }: { readonly kind: string; readonly id: string }): ObjectRef =>
  kind === 'people' ? personRef(id) : { type: kind, id }

/** The object and the name of its attribute that a field of an element is told as. */
function placeOf(element: ObjectRef, path: string): { readonly ref: ObjectRef; readonly name: string } {
  const [list, key, ...field] = path.split('.')
  return isPartList(list) && field.length > 0
    ? { ref: { type: partTypes[list], id: `${element.id}:${key}` }, name: field.join('.') }
    : { ref: element, name: withoutNumber(path) }
}

const doing = ({ oldName, newName }: ElementDifference) =>
  oldName === undefined ? 'creates' : newName === undefined ? 'removes' : 'changes'

/**
 * One plan as an object-centric log, in the order in which things took effect: what was entered late stands where
 * it belongs. Takes all its events by version.
 */
export function planLog(history: readonly PlanEvent[]): ObjectLog {
  const placed = placedOn(history, 'effective')
  const known = objects()
  const seen = people()
  const events: LoggedEvent[] = []

  for (const { event, at, whole, before, after } of evolution(placed)) {
    const related = new Map<string, string>()
    const relate = (ref: ObjectRef, qualifier: string) => {
      if (ref.type === 'person') seen.met(ref.id, at)
      else known.name(ref)
      if (!related.has(objectId(ref))) related.set(objectId(ref), qualifier)
    }

    for (const difference of differencesBetween(before, after)) {
      const { newName, fields } = difference
      const element = refOf(difference)
      if (element.type === 'person') {
        if (newName !== undefined) seen.met(element.id, at, { name: newName })
        relate(element, newName === undefined ? 'releases' : 'assigns')
        continue
      }
      relate(element, doing(difference))
      for (const { path, type, new: value } of fields) {
        if (type === 'order') continue
        const { ref, name } = placeOf(element, path)
        if (ref !== element) {
          relate(ref, known.has(ref) ? 'changes' : 'creates')
          known.relate(ref, 'of', element)
        }
        known.value(ref, name, at, attributeValue(type, value))
      }
    }
    const { actor, reason } = event
    const cause = reason?.cause === undefined ? undefined : elementIn(whole, reason.cause)
    relate(refOf(elementOf(event, whole)), 'about')
    relate(planOf(event), 'in')
    if (cause) relate(refOf(cause), 'because of')
    seen.met(actor.id, at, { name: actor.name })
    relate(personRef(actor.id), 'by')
    if (actor.onBehalfOf !== undefined) relate(personRef(actor.onBehalfOf), 'on behalf of')
    events.push({
      id: event.id,
      type: event.type,
      time: at,
      attributes: attributesOf(event, noteOf(event)),
      relationships: Array.from(related, ([id, qualifier]) => ({ objectId: id, qualifier })),
    })
  }

  const plan = foldPlan(placed.map(({ event }) => event))
  const named = plan ? relateParts(plan, known, seen) : []
  return { events, objects: known.all(), named, people: seen.all() }
}

const planOf = ({ stream }: PlanEvent) => planRef(stream.slice('plan-'.length))

/** Relates what the plan holds, as it stands; what is not in the plan itself is named. */
function relateParts(plan: Plan, known: Objects, seen: People): readonly ObjectRef[] {
  const named: ObjectRef[] = []
  for (const part of partsOf(plan)) {
    const element = refOf(part)
    if (element.type === 'person') {
      known.relate(planRef(plan.id), 'coached by', element)
      continue
    }
    if (part.kind !== 'plan') known.relate(element, 'in', planRef(plan.id))
    for (const [path, { value }] of part.fields) {
      const { ref, name } = placeOf(element, path)
      const relation = relationships[ref.type]?.[name]
      if (!relation) continue
      const [qualifier, to] = relation
      for (const id of typeof value === 'object' ? value : [`${value}`]) {
        const target = targetOf(plan, to, id)
        if (!target) continue
        known.relate(ref, qualifier, target)
        if (target.type === 'person') seen.met(id, plan.startedAt, nameBeside(part, path))
        else if (!known.has(target)) named.push(target)
      }
    }
  }
  return named
}

function targetOf(plan: Plan, to: Target, id: string): ObjectRef | undefined {
  if (to !== 'element') return { type: to, id }
  const element = elementIn(plan, id)
  return element && refOf(element)
}

/** The name that stands beside the id of a person: `verifier.name` beside `verifier.id`, `ownerName` beside `owner`. */
function nameBeside({ fields }: Part, path: string): { readonly name?: string } {
  const name = fields.get(path.endsWith('.id') ? path.replace(/id$/, 'name') : `${path}Name`)?.value
  return typeof name === 'string' ? { name } : {}
}
