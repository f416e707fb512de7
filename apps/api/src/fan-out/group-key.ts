import { createHash } from 'node:crypto'
import type { Sharing } from '@plan-ledger/graphql'
import type { Principal } from '@plan-ledger/identity'
import { type DocumentNode, type ExecutionArgs, print } from 'graphql'

const texts = new WeakMap<DocumentNode, string>()
const textOf = (document: DocumentNode) => {
  const text = texts.get(document) ?? print(document)
  texts.set(document, text)
  return text
}

/** The same for subscriptions whose answers are the same bytes: what is asked, with what, and for whom. */
export function groupKey(
  { document, operationName, variableValues }: ExecutionArgs,
  { among, position }: Sharing,
  { organisation, member }: Principal,
): string {
  const { [position ?? '']: _, ...variables } = variableValues ?? {}
  const whom = among === 'person' ? [organisation, member] : [organisation]
  const asked = [textOf(document), operationName ?? null, inOrder(variables), whom]
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64')
}

/** JSON has no order of names, its text has. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.map(([name, each]) => [name, inOrder(each)])
}
