import { complexityFromQuery } from '@pothos/plugin-complexity'
import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  typeFromAST,
} from 'graphql'
import { builder } from './builder.ts'
import { costs, page } from './costs.ts'
import { schema } from './schema.ts'

let settled: GraphQLSchema | undefined

/**
 * The schema for requests of which two things are known beforehand: that a member acts, and that the document is
 * `withinCosts`. What would be asked again at every field and never be answered otherwise
 * is left out; scopes that look at more than who acts are asked as ever, and so are limits of arguments.
 */
export const settledSchema = (): GraphQLSchema => {
  if (settled) return settled
  const bare = builder.toSchema({ disableScopeAuth: true, complexity: { disabled: true } })
  for (const type of Object.values(bare.getTypeMap()))
    if (isObjectType(type))
      for (const field of Object.values(type.getFields()))
        if (!opensToMembers(type, field)) keepGuarded(type, field)
  settled = bare
  return bare
}

const keepGuarded = (type: GraphQLObjectType, field: GraphQLField<unknown, unknown>) => {
  const { resolve } = (schema.getType(type.name) as GraphQLObjectType).getFields()[field.name]!
  field.resolve = resolve!
}

/** Whether whoever acts as a member passes all scopes that hold for a field. */
const opensToMembers = (type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): boolean =>
  [type, field, ...type.getInterfaces()].every(each => {
    const { authScopes, grantScopes } = optionsOf(each)
    return grantScopes === undefined && (authScopes === undefined || isOfMembers(authScopes))
  })

const isOfMembers = (scopes: unknown): boolean =>
  typeof scopes === 'object' &&
  scopes !== null &&
  Object.entries(scopes).every(([name, wanted]) => ['verified', 'member'].includes(name) && wanted === true)

const optionsOf = ({ extensions }: { extensions: object }) =>
  ((extensions as { pothosOptions?: object }).pothosOptions ?? {}) as {
    authScopes?: unknown
    grantScopes?: unknown
  }

/** Whether a document of one operation is within the costs, sent with these variables. */
export const withinCosts = (
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): boolean => {
  try {
    const { complexity, depth, breadth } = complexityFromQuery(document, { schema, variables, ctx: {} })
    return complexity <= costs.complexity && depth <= costs.depth && breadth <= costs.breadth
  } catch {
    // what can't be told of it is told when it is executed
    return false
  }
}

/** Variables with which a document costs the most: pages are at their longest. */
export const costliest = (document: DocumentNode): Readonly<Record<string, unknown>> => {
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return {}
  const values = (operation.variableDefinitions ?? []).map(
    ({ variable, type }) =>
      [variable.name.value, longest(typeFromAST(schema, type) as GraphQLInputType)] as const,
  )
  return Object.fromEntries(values.filter(([, value]) => value !== undefined))
}

const samples: Readonly<Record<string, unknown>> = {
  Boolean: true,
  DateTime: '2026-01-01T00:00:00.000Z',
  Day: '2026-01-01',
  Decimal: '1',
  ID: Buffer.from('Plan:01990000-0000-7000-8000-000000000000').toString('base64'),
  Moment: 'now',
  Position: '0',
  String: '',
  UUID: '01990000-0000-7000-8000-000000000000',
}
const mostIds = 20

/** Of numbers, which say how long a page is, the greatest; of the rest the least that is taken. */
const longest = (type: GraphQLInputType): unknown => {
  const required = isNonNullType(type)
  const inner = required ? type.ofType : type
  if (isListType(inner))
    return required ? Array.from({ length: mostIds }, () => longest(inner.ofType)) : undefined
  if ('name' in inner && inner.name === 'Int') return page.most
  if (!required) return undefined
  if (isEnumType(inner)) return inner.getValues()[0]?.name
  if (isInputObjectType(inner)) {
    const fields = Object.values(inner.getFields()).map(field => [field.name, longest(field.type)] as const)
    return Object.fromEntries(fields.filter(([, value]) => value !== undefined))
  }
  return samples[inner.name]
}
