import { readFileSync } from 'node:fs'
import { buildSchema, GraphQLEnumType } from 'graphql'

/** The committed schema, for tests that walk it. */
export const committedSchema = buildSchema(
  readFileSync(new URL('../../../../packages/graphql/schema.graphql', import.meta.url), 'utf8'),
)

export const enumValues = (name: string): readonly string[] => {
  const type = committedSchema.getType(name)
  if (!(type instanceof GraphQLEnumType)) throw new Error(`${name} is no enum of the schema.`)
  return type.getValues().map(value => value.name)
}
