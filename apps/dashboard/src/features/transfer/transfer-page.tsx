'use client'
import { useEffect } from 'react'
import { useQuery, useSubscription } from 'urql'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Empty, Notice, Problem, Skeleton } from '../../components/ui/states.tsx'
import { When } from '../../components/ui/when.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { useBecause } from './because.tsx'
import { hasEnded, isMoving, type Transfer, transferChanged, transferQuery } from './documents.ts'
import { Rejects } from './rejects.tsx'
import { TransferActions } from './transfer-actions.tsx'
import { TransferBar } from './transfer-bar.tsx'
import { TransferState } from './transfer-state.tsx'
import { unfollow } from './under-way.ts'

/** One import or export: what it found, how far it is, what came of it. */
export const TransferPage = ({ transferId }: { readonly transferId: string }) => {
  const t = useTranslations()
  const [{ data, error }, again] = useQuery({
    query: transferQuery,
    variables: { transferId },
    requestPolicy: 'cache-and-network',
  })
  useSubscription({ query: transferChanged, variables: { transferId }, pause: data?.transfer === null })
  const transfer = data?.transfer
  const over = transfer != null && !isMoving(transfer)
  // what was refused is read when it is complete
  useEffect(() => {
    if (over) again({ requestPolicy: 'network-only' })
  }, [over, again])
  useEffect(() => {
    if (transfer && hasEnded(transfer)) unfollow(transferId)
  }, [transfer, transferId])

  const way = [{ words: t('places.transfers'), href: '/transfers' }]
  if (error && !data)
    return (
      <PageHead title={t('places.transfers')}>
        <Problem onRetry={() => again({ requestPolicy: 'network-only' })}>{t('states.unreachable')}</Problem>
      </PageHead>
    )
  if (data && !transfer)
    return (
      <PageHead title={t('places.transfers')} way={way}>
        <Empty title={t('transfer.unknown')} />
      </PageHead>
    )
  if (!transfer)
    return (
      <PageHead title={t('places.transfers')}>
        <Skeleton className="h-72" />
      </PageHead>
    )
  const own = transfer.memberId === data?.viewer.member?.memberId
  return (
    <PageHead
      title={
        <>
          {t(`transfer.kindOf.${transfer.kind}`)} <Bdi text={transfer.name} />
        </>
      }
      way={way}
      note={<TransferState transfer={transfer} />}
      action={<TransferActions transfer={transfer} own={own} keys />}
    >
      <div className="flex max-w-4xl flex-col gap-6">
        {transfer.problem && <Failed transfer={transfer} />}
        {!transfer.problem && transfer.state === 'CANCELLED' && <Stays transfer={transfer} />}
        {isMoving(transfer) && (
          <div className="surface-card flex flex-col gap-2 p-5">
            <TransferBar transfer={transfer} />
            <p className="text-muted text-sm">{t('transfer.continues')}</p>
          </div>
        )}
        {transfer.state === 'READY' && <Found transfer={transfer} />}
        {transfer.kind === 'IMPORT' && transfer.stage === 'WORK' && <Result transfer={transfer} />}
        {transfer.kind === 'IMPORT' && transfer.rejected > 0 && (
          <Rejects transfer={transfer} rejects={transfer.rejects} own={own} />
        )}
        <p className="text-muted text-sm">
          <Bdi text={transfer.memberName} /> · <When at={transfer.createdAt} />
          {!transfer.expired && (
            <>
              {' · '}
              <Expires at={transfer.expiresAt} />
            </>
          )}
        </p>
      </div>
    </PageHead>
  )
}

const Expires = ({ at }: { readonly at: string }) => {
  const t = useTranslations('transfer')
  const format = useFormat()
  return <>{t('expires', { time: format.date(at) })}</>
}

const Failed = ({ transfer }: { readonly transfer: Transfer }) => {
  const because = useBecause()
  return (
    <>
      <Problem>{transfer.problem && because(transfer.problem)}</Problem>
      {transfer.stage === 'WORK' && <Stays transfer={transfer} />}
    </>
  )
}

/** What an import that ended early has written. */
const Stays = ({ transfer: { kind, applied, eventsAdded } }: { readonly transfer: Transfer }) => {
  const t = useTranslations('transfer')
  return kind === 'IMPORT' ? <Notice>{t('wroteUntil', { applied, events: eventsAdded })}</Notice> : null
}

const Found = ({ transfer }: { readonly transfer: Transfer }) => {
  const t = useTranslations('transfer')
  const { form, total, plans, plansStarted, rejected } = transfer
  return (
    <section aria-labelledby="found" className="surface-card p-5">
      <h2 id="found" className="mb-1 font-semibold text-lg tracking-tight">
        {t('found')}
      </h2>
      <p>
        {form === 'snapshots'
          ? t('foundSentence', { total: total ?? 0, plans, fresh: plansStarted })
          : t('foundDocument', { total: total ?? 0 })}
      </p>
      <p className="mt-1 text-muted text-sm">
        {form === 'snapshots' && rejected >= (total ?? 0) ? t('nothingToImport') : t('importHint')}
      </p>
    </section>
  )
}

const Result = ({ transfer }: { readonly transfer: Transfer }) => {
  const t = useTranslations('transfer')
  const format = useFormat()
  const { done, applied, unchanged, rejected, plansStarted, eventsAdded, state, form } = transfer
  const facts = [
    ...(form === 'snapshots' ? ([['lines', done]] as const) : []),
    ['applied', applied],
    ['unchanged', unchanged],
    ...(form === 'snapshots' ? ([['rejected', rejected]] as const) : []),
    ['plansNew', plansStarted],
    ['events', eventsAdded],
  ] as const
  return (
    <section aria-labelledby="result" className="surface-card p-5">
      <h2 id="result" className="mb-3 font-semibold text-lg tracking-tight">
        {t('result')}
      </h2>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3">
        {facts.map(([name, value]) => (
          <div key={name} className="flex flex-col-reverse">
            <dt className="text-muted text-sm">{t(name)}</dt>
            <dd className="font-semibold text-xl tabular-nums">{format.number(value)}</dd>
          </div>
        ))}
      </dl>
      {state === 'DONE' && eventsAdded === 0 && <p className="mt-3 text-muted text-sm">{t('nothingNew')}</p>}
    </section>
  )
}
