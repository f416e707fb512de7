import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
  getOperationAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/** What fields say of themselves in `extensions`. */
interface Said {
  /** Of a field of Subscription: its answers may be told to all for whom they would be the same. */
  readonly shared?: boolean
  /** Of any field: its answer depends on who asks, not only on the organisation they belong to. */
  readonly perPerson?: boolean
}

/** For whom the answers of a subscription are the same bytes. */
export interface Sharing {
  readonly among: 'organisation' | 'person'
  /** The variable that says where to go on and nothing else: it changes what is told, not how. */
  readonly position: string | undefined
}

const said = (field: GraphQLField<unknown, unknown> | undefined | null) => (field?.extensions ?? {}) as Said

/** `undefined` where a field of the subscription did not agree to be shared. The document is valid. */
export function sharingOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string | null,
): Sharing | undefined {
  const operation = getOperationAST(document, operationName)
  if (operation?.operation !== 'subscription') return undefined
  const types = new TypeInfo(schema)
  const uses = new Map<string, number>()
  let shared = true
  let perPerson = false
  let position: string | undefined
  const visitor = visitWithTypeInfo(types, {
    Field() {
      const field = types.getFieldDef()
      if (types.getParentType() === schema.getSubscriptionType()) shared &&= said(field).shared === true
      perPerson ||= said(field).perPerson === true
    },
    Argument({ name, value }) {
      const root = types.getParentType() === schema.getSubscriptionType()
      if (root && name.value === 'after' && value.kind === 'Variable') position = value.name.value
    },
    Variable({ name }, _key, parent) {
      if (parent !== undefined && 'kind' in parent && parent.kind === 'VariableDefinition') return
      uses.set(name.value, (uses.get(name.value) ?? 0) + 1)
    },
  })
  // an operation beside it may make the answer out to be more personal than it is, never less
  visit(document, visitor)
  if (!shared) return undefined
  const only = position !== undefined && uses.get(position) === 1
  return { among: perPerson ? 'person' : 'organisation', position: only ? position : undefined }
}
