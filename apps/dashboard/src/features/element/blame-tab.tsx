'use client'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Problem, Skeleton } from '../../components/ui/states.tsx'
import { useClock } from '../../components/ui/when.tsx'
import { graphql } from '../../graphql/tada.ts'
import { ageOf } from '../blame/age.ts'
import { BlamedRow } from '../blame/blamed-row.tsx'
import { originFields } from '../blame/documents.ts'
import { NamesProvider } from '../blame/value.tsx'
import { usePlanView } from '../plan/plan-context.tsx'

const query = graphql(
  `
  query BlameOfElement($id: ID!, $at: Moment, $axis: TimeAxis!, $element: UUID!) {
    plan(id: $id) {
      id
      blame(at: $at, axis: $axis, elementId: $element, first: 5) {
        nodes {
          kind id name
          fields(first: 40) { totalCount nodes { path current { ...OriginFields } earlier(first: 1) { totalCount } } }
        }
      }
    }
  }
`,
  [originFields],
)

/** Of each value of the element who gave it, when and why; opened, all before. */
export const BlameTab = ({ element }: { readonly element: string }) => {
  const t = useTranslations()
  const { id, at, axis, state } = usePlanView()
  const clock = useClock()
  const [{ data, error }, again] = useQuery({
    query,
    variables: { id, at: at ?? null, axis, element },
    requestPolicy: 'cache-and-network',
  })
  const blamed = data?.plan?.blame.nodes
  const names = new Map([
    ...state.goals.map(({ id, statement }) => [id, statement] as const),
    ...state.steps.map(({ id, action }) => [id, action] as const),
  ])
  const moment = at === undefined ? (clock ?? state.asOf) : state.asOf
  if (error && !blamed)
    return (
      <Problem onRetry={() => again({ requestPolicy: 'network-only' })}>{t('states.unreachable')}</Problem>
    )
  if (!blamed) return <Skeleton className="h-40" />
  if (blamed.every(({ fields }) => fields.nodes.length === 0))
    return <p className="text-muted text-sm">{t('element.noValues')}</p>
  return (
    <NamesProvider value={names}>
      <ul className="surface-card divide-y divide-line overflow-hidden">
        {blamed.flatMap(each =>
          each.fields.nodes.map(field => (
            <BlamedRow
              key={`${each.kind}${field.path}`}
              element={each}
              field={field}
              age={ageOf(field.current.at, moment)}
              narrow
            />
          )),
        )}
      </ul>
    </NamesProvider>
  )
}
