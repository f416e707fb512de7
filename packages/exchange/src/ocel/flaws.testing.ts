import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import type { DeclaredType, LoggedEvent, LoggedObject } from './log.ts'

export interface Ocel {
  readonly eventTypes: readonly DeclaredType[]
  readonly objectTypes: readonly DeclaredType[]
  readonly events: readonly LoggedEvent[]
  readonly objects: readonly LoggedObject[]
}

const schema = JSON.parse(
  readFileSync(new URL('../../fixtures/ocel20-schema-json.json', import.meta.url), 'utf8'),
)
const ajv = new Ajv({ allErrors: false })
formats.default(ajv, ['date-time'])
const isOcel = ajv.compile<Ocel>(schema)

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const forms: Readonly<Record<string, RegExp>> = {
  string: /.*/s,
  time: instant,
  integer: /^-?\d+$/,
  float: /^-?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
}

/** What the published schema refuses, and what no schema can see. */
export function flawsOf(log: unknown): readonly string[] {
  if (!isOcel(log)) return [ajv.errorsText(isOcel.errors)]
  const flaws: string[] = []
  const flaw = (holds: boolean, text: string) => {
    if (!holds && flaws.length < 10) flaws.push(text)
  }
  const declared = (types: readonly DeclaredType[]) =>
    new Map(
      types.map(({ name, attributes }) => [name, new Map(attributes.map(({ name: n, type }) => [n, type]))]),
    )
  for (const types of [log.eventTypes, log.objectTypes]) {
    flaw(new Set(types.map(({ name }) => name)).size === types.length, 'a type is declared twice')
    for (const { name, attributes } of types) {
      flaw(
        new Set(attributes.map(one => one.name)).size === attributes.length,
        `${name} has an attribute twice`,
      )
      for (const { type } of attributes) flaw(type in forms, `${name} has an attribute of type ${type}`)
    }
  }
  const objects = new Map(log.objects.map(object => [object.id, object]))
  flaw(objects.size === log.objects.length, 'an object is there twice')
  flaw(new Set(log.events.map(({ id }) => id)).size === log.events.length, 'an event is there twice')

  const valueFits = (of: string, type: string | undefined, value: string) => {
    flaw(type !== undefined, `${of} is not declared`)
    if (type !== undefined && value !== '') flaw(forms[type]!.test(value), `${of} is no ${type}: ${value}`)
  }
  const eventTypes = declared(log.eventTypes)
  for (const { id, type, time, attributes, relationships } of log.events) {
    flaw(eventTypes.has(type), `${id} is of no declared type: ${type}`)
    flaw(instant.test(time), `${id} has no time: ${time}`)
    flaw(relationships.length > 0, `${id} is about nothing`)
    for (const { name, value } of attributes)
      valueFits(`${type}.${name}`, eventTypes.get(type)?.get(name), value)
    for (const { objectId, qualifier } of relationships)
      flaw(objects.has(objectId), `${id} ${qualifier} ${objectId}, which is not there`)
  }
  const objectTypes = declared(log.objectTypes)
  for (const { id, type, attributes, relationships } of log.objects) {
    flaw(objectTypes.has(type), `${id} is of no declared type: ${type}`)
    const last = new Map<string, string>()
    for (const { name, time, value } of attributes) {
      valueFits(`${type}.${name}`, objectTypes.get(type)?.get(name), value)
      flaw(instant.test(time) && (last.get(name) ?? '') < time, `${id}.${name} goes back to ${time}`)
      last.set(name, time)
    }
    for (const { objectId, qualifier } of relationships)
      flaw(objects.has(objectId), `${id} ${qualifier} ${objectId}, which is not there`)
  }
  const since = new Map<string, string>()
  for (const { id, time, relationships } of log.events) {
    const ids = relationships.map(({ objectId }) => objectId)
    const of =
      ['organisation:', 'plan:'].map(type => ids.find(one => one.startsWith(type))).find(Boolean) ?? ''
    flaw((since.get(of) ?? '') <= time, `${id} stands after what came later`)
    since.set(of, time)
  }
  return flaws
}
