'use client'
import Link from 'next/link'
import { useState } from 'react'
import { useQuery, useSubscription } from 'urql'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Button } from '../../components/ui/button.tsx'
import { DataTable } from '../../components/ui/data-table.tsx'
import { Section } from '../../components/ui/section.tsx'
import { Empty, Problem, Skeleton } from '../../components/ui/states.tsx'
import { When } from '../../components/ui/when.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { BeginExport } from './begin-export.tsx'
import { BeginImport } from './begin-import.tsx'
import { isMoving, transferChanged, transfersQuery } from './documents.ts'
import { TransferBar } from './transfer-bar.tsx'
import { TransferState } from './transfer-state.tsx'

/** Import and export: begin one, and see how all of them stand. */
export const TransfersPage = () => {
  const t = useTranslations()
  const [after, setAfter] = useState<string>()
  const [{ data, error }, again] = useQuery({
    query: transfersQuery,
    variables: { after: after ?? null },
    requestPolicy: 'cache-and-network',
  })
  // entities of the cache: what is told takes its place in the list by itself
  useSubscription({ query: transferChanged, variables: { transferId: null } })
  const reload = () => again({ requestPolicy: 'network-only' })
  const roles = data?.viewer.member?.roles
  const list = data?.organisation.transfers
  return (
    <PageHead title={t('places.transfers')}>
      <p className="-mt-3 mb-6 max-w-prose text-muted">{t('transfer.lead')}</p>
      <div className="mb-8 grid gap-4 lg:grid-cols-2">
        {roles ? (
          <>
            <BeginImport mayImport={roles.includes('ADMIN')} />
            <BeginExport mayExport={roles.includes('AUDITOR')} />
          </>
        ) : (
          <>
            <Skeleton className="h-64" />
            <Skeleton className="h-64" />
          </>
        )}
      </div>
      <Section id="transfers" title={t('transfer.list')} count={list && `${list.totalCount}`}>
        {error && !data && <Problem onRetry={reload}>{t('states.unreachable')}</Problem>}
        {!data && !error && <Skeleton className="h-40" />}
        {list?.nodes.length === 0 && <Empty title={t('transfer.empty')} />}
        {list && list.nodes.length > 0 && (
          <DataTable
            caption={t('transfer.list')}
            rows={list.nodes}
            keyOf={({ transferId }) => transferId}
            columns={[
              {
                key: 'what',
                head: t('transfer.what'),
                cell: ({ transferId, kind, name }) => (
                  <Link
                    href={`/transfers/${transferId}`}
                    className="font-medium underline-offset-2 hover:underline"
                  >
                    <span className="me-1.5 text-muted">{t(`transfer.kindOf.${kind}`)}</span>
                    <Bdi text={name} />
                  </Link>
                ),
                text: ({ name }) => name,
              },
              {
                key: 'state',
                head: t('transfer.state'),
                cell: transfer =>
                  isMoving(transfer) ? (
                    <TransferBar transfer={transfer} />
                  ) : (
                    <TransferState transfer={transfer} />
                  ),
                text: ({ state }) => state,
              },
              {
                key: 'by',
                head: t('transfer.by'),
                cell: ({ memberName }) => <Bdi text={memberName} />,
                text: ({ memberName }) => memberName,
              },
              {
                key: 'at',
                head: t('transfer.begunAt'),
                end: true,
                cell: ({ createdAt }) => <When at={createdAt} />,
                text: ({ createdAt }) => createdAt,
              },
            ]}
          />
        )}
        {list?.pageInfo.hasNextPage && (
          <div className="flex justify-center p-3">
            <Button size="small" onClick={() => setAfter(list.pageInfo.endCursor ?? undefined)}>
              {t('transfer.older')}
            </Button>
          </div>
        )}
      </Section>
    </PageHead>
  )
}
