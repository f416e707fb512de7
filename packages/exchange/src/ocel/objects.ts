import type { Instant } from '@plan-ledger/domain'
import { type LoggedObject, type ObjectRef, objectId, type Relationship } from './log.ts'

interface Held {
  readonly ref: ObjectRef
  /** By name, then by time: of two values at one instant the later told counts. */
  readonly values: Map<string, Map<Instant, string>>
  readonly relationships: Map<string, Relationship>
}

/** Objects and what becomes known of them, in the order in which they are first named. */
export interface Objects {
  has(ref: ObjectRef): boolean
  /** Makes sure that it is there. */
  name(ref: ObjectRef): void
  value(ref: ObjectRef, name: string, time: Instant, value: string): void
  relate(from: ObjectRef, qualifier: string, to: ObjectRef): void
  all(): readonly LoggedObject[]
}

export function objects(): Objects {
  const held = new Map<string, Held>()
  const named = (ref: ObjectRef): Held => {
    const id = objectId(ref)
    const one = held.get(id) ?? { ref, values: new Map(), relationships: new Map() }
    held.set(id, one)
    return one
  }

  return {
    has: ref => held.has(objectId(ref)),
    name: ref => void named(ref),
    value(ref, name, time, value) {
      const { values } = named(ref)
      const series = values.get(name) ?? new Map<Instant, string>()
      values.set(name, series.set(time, value))
    },
    relate(from, qualifier, to) {
      const relationship = { objectId: objectId(to), qualifier }
      named(from).relationships.set(`${qualifier} ${relationship.objectId}`, relationship)
    },
    all: () =>
      Array.from(held.values(), ({ ref, values, relationships }) => ({
        id: objectId(ref),
        type: ref.type,
        attributes: [...values].flatMap(([name, series]) =>
          Array.from(series, ([time, value]) => ({ name, time, value })),
        ),
        relationships: [...relationships.values()],
      })),
  }
}
