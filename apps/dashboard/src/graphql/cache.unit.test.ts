import { isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { cacheOptions, entities, keylessTypes } from './cache.ts'
import { committedSchema } from './enum-values.testing.ts'
import introspection from './introspection.generated.json' with { type: 'json' }

const roots = ['Query', 'Mutation', 'Subscription']
const objects = Object.values(committedSchema.getTypeMap())
  .filter(isObjectType)
  .filter(type => !type.name.startsWith('__') && !roots.includes(type.name))

const asked = introspection.__schema.types.filter(({ kind }) => kind === 'OBJECT').map(({ name }) => name)

describe('keys of the cache', () => {
  it.each(asked.filter(name => !roots.includes(name)))('are decided for %s', name => {
    const isEntity = (entities as readonly string[]).includes(name)
    expect(isEntity !== keylessTypes.includes(name)).toBe(true)
    if (!isEntity) expect(cacheOptions.keys?.[name]?.({ __typename: name, id: 'x' })).toBeNull()
  })

  it('are decided for every type that an answer can hold', () => {
    const unions = introspection.__schema.types.flatMap(type => type.possibleTypes ?? [])
    for (const { name } of unions) expect(asked).toContain(name)
    expect(asked).toContain('PlanState')
  })

  it('are ids for entities, which all are nodes', () => {
    for (const name of entities) {
      const type = objects.find(each => each.name === name)
      expect(type?.getInterfaces().map(each => each.name)).toContain('Node')
    }
  })

  it('A09: are none for anything below a state of the plan', () => {
    const below = new Set<string>()
    const walk = (name: string) => {
      if (below.has(name)) return
      below.add(name)
      const type = objects.find(each => each.name === name)
      for (const field of Object.values(type?.getFields() ?? {}))
        walk(field.type.toString().replaceAll(/[[\]!]/g, ''))
    }
    walk('PlanState')
    expect(entities.filter(name => below.has(name))).toEqual([])
  })
})
