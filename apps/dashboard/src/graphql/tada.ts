import { initGraphQLTada } from 'gql.tada'
import type { introspection } from './schema.generated.d.ts'

/** Documents typed by the committed schema. Fragments are plain: one fragment serves live, past, change and answer. */
export const graphql = initGraphQLTada<{
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

export type { ResultOf, VariablesOf } from 'gql.tada'
