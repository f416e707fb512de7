'use client'
import { RotateCw } from 'lucide-react'
import { useEffect } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { BadgeSlot } from '../../components/badge-slot.tsx'
import { Button } from '../../components/ui/button.tsx'
import { DataTable } from '../../components/ui/data-table.tsx'
import { Section } from '../../components/ui/section.tsx'
import { Problem, Skeleton } from '../../components/ui/states.tsx'
import { useActingMember } from '../acting/use-acting-member.ts'
import { CopyButton } from '../integrity/copy-button.tsx'
import { useConnection, useDashboard } from '../live/dashboard-provider.tsx'
import { LiveBadge } from '../live/live-badge.tsx'
import { organisationFeed } from '../plans/documents.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { positionQuery, readModelsQuery } from './documents.ts'

/** Whether it runs: the socket of this page, and how far the tables across plans follow the log. */
export const HealthPage = () => {
  const t = useTranslations()
  const format = useFormat()
  const connection = useConnection()
  const { client, retryNow } = useDashboard()
  const member = useActingMember()
  const mayRead = member?.roles.some(role => role === 'AUDITOR' || role === 'ADMIN') ?? false
  const [{ data, error, fetching }, again] = useQuery({
    query: readModelsQuery,
    requestPolicy: 'network-only',
    pause: !mayRead,
  })
  const tables = data?.organisation.readModels ?? []
  const [{ data: log }] = useQuery({ query: positionQuery })
  const position = log?.organisation.position
  // The page follows the log while it is open: otherwise there would be no connection to tell of.
  useEffect(() => {
    if (position === undefined) return
    return client.subscription(organisationFeed, { after: position }).subscribe(() => {}).unsubscribe
  }, [client, position])

  const diagnostics = JSON.stringify({ position, connection, zone: format.zone, tables }, null, 2)
  return (
    <PageHead
      title={t('places.health')}
      action={<CopyButton text={diagnostics}>{t('health.diagnostics')}</CopyButton>}
    >
      <BadgeSlot>
        <LiveBadge />
      </BadgeSlot>
      <p className="mb-6 max-w-prose text-muted">
        {t('health.lead')} {t('health.diagnosticsHint')}
      </p>
      <div className="flex flex-col gap-8">
        <Section
          id="socket"
          title={t('health.socket')}
          action={
            connection.kind === 'reconnecting' && (
              <Button size="small" onClick={retryNow}>
                {t('health.retry')}
              </Button>
            )
          }
        >
          <dl className="grid max-w-xl grid-cols-[10rem_minmax(0,1fr)] gap-y-1 text-sm">
            <dt className="text-muted">{t('health.state')}</dt>
            <dd>
              {t(`health.states.${connection.kind}`, { tries: 'tries' in connection ? connection.tries : 0 })}
            </dd>
            {'heardAt' in connection && (
              <>
                <dt className="text-muted">{t('health.heard')}</dt>
                <dd>{format.time(connection.heardAt)}</dd>
              </>
            )}
            <dt className="text-muted">{t('health.browser')}</dt>
            <dd>{t(connection.kind === 'offline' ? 'health.no' : 'health.yes')}</dd>
          </dl>
        </Section>
        <Section
          id="tables"
          title={t('health.tables')}
          action={
            mayRead && (
              <Button
                size="small"
                onClick={() => again({ requestPolicy: 'network-only' })}
                disabled={fetching}
              >
                <RotateCw size={13} aria-hidden />
                {t('health.refresh')}
              </Button>
            )
          }
        >
          <p className="mb-3 max-w-prose text-muted text-sm">
            {t(member && !mayRead ? 'health.tablesFor' : 'health.tablesHint')}
          </p>
          {error && !data && <Problem onRetry={() => again()}>{t('states.unreachable')}</Problem>}
          {mayRead && !data && !error && <Skeleton className="h-40" />}
          {tables.length > 0 && (
            <DataTable
              caption={t('health.tables')}
              rows={tables}
              keyOf={({ name }) => name}
              columns={[
                {
                  key: 'name',
                  head: t('health.table'),
                  cell: ({ name }) => <code className="text-xs">{name}</code>,
                  text: ({ name }) => name,
                },
                {
                  key: 'position',
                  head: t('health.position'),
                  end: true,
                  cell: ({ position }) => format.number(Number(position)),
                  text: ({ position }) => position,
                },
                {
                  key: 'behind',
                  head: t('health.behind'),
                  cell: ({ behindMs }) =>
                    behindMs === 0
                      ? t('health.upToDate')
                      : t('health.seconds', { seconds: Math.ceil(behindMs / 100) / 10 }),
                  text: ({ behindMs }) => behindMs,
                },
                {
                  key: 'parked',
                  head: t('health.parked'),
                  end: true,
                  cell: ({ parked }) => format.number(parked),
                  text: ({ parked }) => parked,
                },
                {
                  key: 'release',
                  head: t('health.release'),
                  cell: ({ outdated }) => t(outdated ? 'health.outdated' : 'health.current'),
                  text: ({ outdated }) => String(outdated),
                },
              ]}
            />
          )}
        </Section>
      </div>
    </PageHead>
  )
}
