'use client'
import type { AnyVariables, TypedDocumentNode } from '@urql/core'
import type { ReactNode } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Empty, Problem, Skeleton } from '../../components/ui/states.tsx'

/** Asks for figures and shows them, or says why there are none to show. */
export const Figures = <Data, Variables extends AnyVariables>({
  query,
  variables,
  children,
}: {
  readonly query: TypedDocumentNode<Data, Variables>
  readonly variables: Variables
  readonly children: (data: Data) => ReactNode
}) => {
  const t = useTranslations()
  const [{ data, error, fetching }, again] = useQuery({
    query,
    variables,
    requestPolicy: 'cache-and-network',
  } as Parameters<typeof useQuery<Data, Variables>>[0])
  if (error?.graphQLErrors.some(({ extensions }) => extensions.code === 'NOT_ALLOWED'))
    return <Empty title={t('analytics.notAllowed')}>{t('analytics.notAllowedHint')}</Empty>
  if (data) return <div aria-busy={fetching}>{children(data)}</div>
  if (error) return <Problem onRetry={() => again()}>{t('states.unreachable')}</Problem>
  return <Skeleton className="h-72" />
}
