'use client'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { late } from '../../components/ui/late.ts'
import { Section } from '../../components/ui/section.tsx'
import { Empty, Problem, Skeleton } from '../../components/ui/states.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { erasableQuery, erasuresQuery } from './erasure-documents.ts'
import { ErasureList } from './erasure-list.tsx'

const RequestErasure = late(() => import('./request-erasure.tsx').then(module => module.RequestErasure))

const parts = [
  ['goes', ['goes1', 'goes2', 'goes3']],
  ['stays', ['stays1', 'stays2']],
  ['how', ['how1', 'how2']],
] as const

/** What erasing takes and what it leaves, whose data are to be erased, and the way to ask for it: an admin's, and one's own. */
export const ErasurePage = () => {
  const t = useTranslations('erasure')
  const words = useTranslations()
  const [asking, setAsking] = useState(false)
  const [{ data, error }, again] = useQuery({ query: erasableQuery, requestPolicy: 'cache-and-network' })
  const me = data?.viewer.member
  const mayRead = me?.roles.some(role => role === 'ADMIN' || role === 'AUDITOR') ?? false
  const [{ data: all }, allAgain] = useQuery({
    query: erasuresQuery,
    variables: { after: null },
    pause: !mayRead,
    requestPolicy: 'cache-and-network',
  })
  const reload = () => {
    again({ requestPolicy: 'network-only' })
    if (mayRead) allAgain({ requestPolicy: 'network-only' })
  }
  const admin = me?.roles.includes('ADMIN') ?? false
  const people = admin
    ? (data?.organisation.members.nodes.filter(({ memberId }) => memberId !== me?.memberId) ?? [])
    : me
      ? [me]
      : []
  const own = data?.viewer.erasure
  const nodes = all?.organisation.erasures.nodes ?? (own ? [own] : [])
  const waiting = nodes.filter(({ status }) => status === 'WAITING')
  const past = nodes.filter(({ status }) => status !== 'WAITING')
  return (
    <PageHead
      title={words('places.erasure')}
      action={
        data &&
        people.length > 0 && (
          <Button look="primary" onClick={() => setAsking(true)} disabled={!admin && own !== null}>
            {admin ? t('request') : t('requestOwn')}
          </Button>
        )
      }
    >
      <p className="-mt-3 mb-4 max-w-prose text-muted">
        {t('lead', { hours: data?.organisation.erasureWaitingHours ?? 24 })}
      </p>
      {error && !data && <Problem onRetry={reload}>{words('states.unreachable')}</Problem>}
      {!data && !error && <Skeleton className="h-40" />}
      {data && (
        <Section id="waiting" title={t('waiting')}>
          {waiting.length === 0 ? (
            <Empty title={t('nothingWaits')} />
          ) : (
            <ErasureList erasures={waiting} onDone={reload} />
          )}
        </Section>
      )}
      {mayRead && (
        <div className="mt-8">
          <Section id="past" title={t('history')}>
            {past.length === 0 ? (
              <Empty title={t('nobodyErased')} />
            ) : (
              <ErasureList erasures={past} onDone={reload} />
            )}
          </Section>
        </div>
      )}
      <div className="mt-8 grid gap-4 lg:grid-cols-3">
        {parts.map(([title, lines]) => (
          <section key={title} aria-labelledby={title} className="surface-card p-5">
            <h2 id={title} className="mb-2 font-semibold text-lg tracking-tight">
              {t(title)}
            </h2>
            <ul className="flex list-disc flex-col gap-2 ps-5 text-sm">
              {lines.map(line => (
                <li key={line}>{t(line)}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {asking && data && (
        <RequestErasure
          people={people}
          waitingHours={data.organisation.erasureWaitingHours}
          onClose={() => setAsking(false)}
          onDone={reload}
        />
      )}
    </PageHead>
  )
}
