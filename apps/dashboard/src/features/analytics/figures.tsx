'use client'
import type { AnyVariables, TypedDocumentNode } from '@urql/core'
import type { ReactNode } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Block } from '../../components/ui/block.tsx'
import { Empty, Problem, Skeleton } from '../../components/ui/states.tsx'

/** What all figures have in common: a group, its people, and whether there are too few of them to say anything. */
export interface Figure {
  readonly group: string | null
  readonly people: number | null
  readonly tooFewPeople: boolean
}

interface Page<Row> {
  readonly asOf: { readonly position: string }
  /** On all pages, where that is more. */
  readonly totalCount?: number
  readonly nodes: readonly Row[]
}

/** Asks for figures and shows them with where in the log they were read, or says why there are none to show. */
export const Figures = <Data, Variables extends AnyVariables, Row extends Figure>({
  query,
  variables,
  pageOf,
  height,
  children,
}: {
  readonly query: TypedDocumentNode<Data, Variables>
  readonly variables: Variables
  readonly pageOf: (data: Data) => Page<Row>
  /** Of what is shown, so that nothing moves when it arrives. */
  readonly height: string
  readonly children: (rows: readonly Row[], total: number) => ReactNode
}) => {
  const t = useTranslations()
  const [{ data, error, fetching }, again] = useQuery({
    query,
    variables,
    requestPolicy: 'cache-and-network',
  } as Parameters<typeof useQuery<Data, Variables>>[0])
  if (error?.graphQLErrors.some(({ extensions }) => extensions.code === 'NOT_ALLOWED'))
    return <Empty title={t('analytics.notAllowed')}>{t('analytics.notAllowedHint')}</Empty>
  if (!data)
    return error ? (
      <Problem onRetry={() => again()}>{t('states.unreachable')}</Problem>
    ) : (
      <Skeleton className={height} />
    )
  const { asOf, nodes, totalCount = nodes.length } = pageOf(data)
  const hidden = nodes.filter(({ tooFewPeople }) => tooFewPeople).length
  return (
    <div aria-busy={fetching}>
      <Block>{children(nodes, totalCount)}</Block>
      <p className="mt-1.5 flex flex-wrap gap-x-3 text-muted text-xs">
        <span>{t('analytics.asOf', { position: asOf.position })}</span>
        {hidden > 0 && <span>{t('analytics.hidden', { hidden, all: nodes.length })}</span>}
      </p>
    </div>
  )
}
