import { type Context, costliest, schema, settledSchema, withinCosts } from '@plan-ledger/graphql'
import type { Principal } from '@plan-ledger/identity'
import {
  type DocumentNode,
  type ExecutionResult,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'

/**
 * Answers if it goes well, and says nothing otherwise: what is refused or fails is told by the one executor that tells
 * it for all. It may be asked a second time: a query changes nothing, and a command is done once, whose id it bears.
 */
export type Compiled = (
  context: Context,
  variables: { readonly [name: string]: unknown },
  operationName: string | null | undefined,
) => Promise<Data | undefined>

export type Data = NonNullable<ExecutionResult['data']>

/** Whoever acts as a member: a compiled query has no other scope left to ask for. */
export const actsAsMember = ({ member, organisation }: Principal): boolean =>
  member !== undefined && organisation !== undefined

/** `undefined` for a document that is left to the executor. */
export const compiled = (document: DocumentNode): Compiled | undefined => {
  const operation = compilable(document)
  if (!operation) return undefined
  const settled = settledSchema()
  const made = compileQuery(settled, document, undefined, { disablingCapturingStackErrors: true })
  if (!isCompiledQuery(made)) return undefined
  const definitions = operation.variableDefinitions ?? []
  const neverTooMuch = withinCosts(document, costliest(document))
  return async (context, variables, operationName) => {
    if (operationName != null && operationName !== operation.name?.value) return undefined
    // compiled code takes some values that are to be refused
    if (getVariableValues(settled, definitions, variables, { maxErrors: 1 }).errors) return undefined
    if (!neverTooMuch && !withinCosts(document, variables)) return undefined
    const { data, errors } = await made.query(undefined, context, variables)
    return errors ? undefined : (data as Data)
  }
}

/**
 * A single query or command without what graphql-jit 0.8 does otherwise than graphql: directives (its issues 111, 190), variables
 * inside of other values (230); and without introspection, which is large and rare.
 */
const compilable = (document: DocumentNode): OperationDefinitionNode | undefined => {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  const [operation] = operations as readonly OperationDefinitionNode[]
  if (operations.length !== 1 || !operation) return undefined
  if (operation.operation !== 'query' && !isOneCommand(operation)) return undefined
  let plain = true
  const otherwise = () => {
    plain = false
  }
  const withVariable = { Variable: otherwise }
  visit(document, {
    Directive: otherwise,
    ListValue: value => void visit(value, withVariable),
    ObjectValue: value => void visit(value, withVariable),
    Field({ name }) {
      if (name.value === '__schema' || name.value === '__type') otherwise()
    },
  })
  return plain ? operation : undefined
}

const isOneCommand = ({ operation, selectionSet: { selections } }: OperationDefinitionNode): boolean => {
  const [first] = selections
  if (operation !== 'mutation' || selections.length !== 1 || first?.kind !== Kind.FIELD) return false
  return schema.getMutationType()?.getFields()[first.name.value]?.extensions.action !== undefined
}
