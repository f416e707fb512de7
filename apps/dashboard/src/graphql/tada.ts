import { initGraphQLTada } from 'gql.tada'
import type { DocumentNode } from 'graphql'
import type { introspection } from './schema.generated.d.ts'

const reading = initGraphQLTada<{
  introspection: introspection
  disableMasking: true
  scalars: {
    ID: string
    Moment: string
    Position: string
    DateTime: string
    Day: string
    Decimal: string
    UUID: string
  }
}>()

/**
 * Documents typed by the committed schema. Fragments are plain: one fragment serves live, past, change and answer. A document
 * is read when it is first asked, not when its module is loaded: most of a page's are commands that nobody gives at its start.
 */
export const graphql = ((text: string, fragments?: readonly DocumentNode[]) => {
  let document: DocumentNode | undefined
  const read = () => {
    document ??= reading(text as never, fragments as never) as DocumentNode
    return document
  }
  return {
    kind: 'Document',
    get definitions() {
      return read().definitions
    },
    get loc() {
      return read().loc
    },
    set loc(loc) {
      Object.assign(read(), { loc })
    },
  }
}) as typeof reading

export type { ResultOf, VariablesOf } from 'gql.tada'
