import type { Instant } from '@plan-ledger/domain'
import type { LoggedObject, SeenPerson } from './log.ts'
import { objectId, personRef } from './log.ts'

/** Who was met, and under which name and with what else from when on. */
export interface People {
  met(id: string, at: Instant, attributes?: SeenPerson['attributes']): void
  all(): readonly SeenPerson[]
  /** Each as one object: of a value told more than once in a row the first time counts. */
  objects(): readonly LoggedObject[]
}

export function people(): People {
  /** By person, attribute and value: when it was first told. */
  const known = new Map<string, Map<string, Map<string, Instant>>>()

  const seriesOf = (values: ReadonlyMap<string, Instant>) =>
    Array.from(values, ([value, time]) => ({ value, time })).sort((a, b) =>
      a.time < b.time ? -1 : a.time > b.time ? 1 : 0,
    )

  return {
    met(id, at, attributes = {}) {
      const person = known.get(id) ?? new Map<string, Map<string, Instant>>()
      known.set(id, person)
      for (const [name, value] of Object.entries(attributes)) {
        const values = person.get(name) ?? new Map<string, Instant>()
        const first = values.get(value)
        person.set(name, values.set(value, first !== undefined && first < at ? first : at))
      }
    },
    all: () =>
      [...known].flatMap(([id, person]) => [
        { id, at: '', attributes: {} },
        ...[...person].flatMap(([name, values]) =>
          seriesOf(values).map(({ value, time }) => ({ id, at: time, attributes: { [name]: value } })),
        ),
      ]),
    objects: () =>
      Array.from(known, ([id, person]) => ({
        id: objectId(personRef(id)),
        type: 'person',
        attributes: [...person].flatMap(([name, values]) => {
          // one instant has one value
          const series = new Map(seriesOf(values).map(({ time, value }) => [time, value]))
          return Array.from(series, ([time, value]) => ({ name, time, value }))
        }),
        relationships: [],
      })),
  }
}
