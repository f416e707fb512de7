import {
  buildSchema,
  type IntrospectionTypeRef,
  introspectionFromSchema,
  isAbstractType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

const brief = (type: IntrospectionTypeRef): object =>
  'ofType' in type && type.ofType
    ? { kind: type.kind, ofType: brief(type.ofType) }
    : { kind: type.kind, name: 'name' in type ? type.name : '' }

/**
 * What the cache in the browser has to know of the schema: the fields that operations ask for, of what type they are, and
 * what a union can be. All of the schema would be several times as much script.
 */
export const askedSchema = (sdl: string, operations: readonly string[]): string => {
  const schema = buildSchema(sdl)
  const asked = new Map<string, Set<string>>()
  const meet = (type: string) => {
    const fields = asked.get(type) ?? new Set<string>()
    asked.set(type, fields)
    return fields
  }
  for (const operation of operations) {
    const at = new TypeInfo(schema)
    visit(
      parse(operation),
      visitWithTypeInfo(at, {
        Field(node) {
          const parent = at.getParentType()
          if (!parent) throw new Error(`${node.name.value} is asked of nothing that the schema knows`)
          meet(parent.name).add(node.name.value)
          // a fragment on an interface asks each of the types that it can be
          if (isAbstractType(parent))
            for (const { name } of schema.getPossibleTypes(parent)) meet(name).add(node.name.value)
        },
      }),
    )
  }

  const { queryType, mutationType, subscriptionType, types } = introspectionFromSchema(schema).__schema
  const named = ({ kind, name }: { readonly kind: string; readonly name: string }) => ({ kind, name })
  const kept = types.flatMap((type): readonly object[] => {
    const fields = asked.get(type.name)
    if (!fields) return []
    if (type.kind === 'UNION') return [{ ...named(type), possibleTypes: type.possibleTypes.map(named) }]
    if (type.kind !== 'OBJECT' && type.kind !== 'INTERFACE') return []
    return [
      {
        ...named(type),
        fields: type.fields
          .filter(({ name }) => fields.has(name))
          .map(({ name, type }) => ({ name, type: brief(type), args: [] })),
        interfaces: type.interfaces.filter(({ name }) => asked.has(name)).map(named),
        ...(type.kind === 'INTERFACE' && { possibleTypes: type.possibleTypes.map(named) }),
      },
    ]
  })
  const roots = Object.entries({ queryType, mutationType, subscriptionType }).map(
    ([name, type]) => `"${name}":${JSON.stringify(type && { kind: 'OBJECT', name: type.name })}`,
  )
  // a line for each type, so that two branches that ask for more can be merged
  return `{"__schema":{${roots.join(',')},"directives":[],"types":[\n${kept.map(type => JSON.stringify(type)).join(',\n')}\n]}}\n`
}
