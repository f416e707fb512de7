'use client'
import Link from 'next/link'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { buttonClass } from '../../components/ui/button.tsx'
import { Section } from '../../components/ui/section.tsx'
import { Empty, Problem, Skeleton } from '../../components/ui/states.tsx'
import { planIdOf } from '../plans/plan-id.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { AuditSentence, isOfPlans } from './audit-sentence.tsx'
import { type AuditEntry, auditQuery, eventQuery } from './documents.ts'
import { eventHref, planThenHref } from './event-address.ts'
import { EventChanges } from './event-changes.tsx'
import { Facts } from './facts.tsx'
import { Remarks } from './remarks.tsx'

/** At most so many events are looked through: what one instant holds. */
const ofOneInstant = 100
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What a dispute or a correction is said of; it names those in turn. */
const About = ({ eventId }: { readonly eventId: string }) => {
  const t = useTranslations('audit')
  const [{ data }] = useQuery({ query: eventQuery, variables: { eventId } })
  const event = data?.organisation.event
  const entry = event?.__typename === 'AuditEntry' ? event : undefined
  return (
    <Section id="about" title={t('about')}>
      <p className="text-sm">
        <Link href={eventHref({ eventId })} prefetch={false} className="text-primary hover:underline">
          {entry ? <AuditSentence entry={entry} /> : <code className="break-all text-xs">{eventId}</code>}
        </Link>
      </p>
    </Section>
  )
}

const Event = ({
  entry,
  others,
  alone,
}: {
  readonly entry: AuditEntry
  readonly others: readonly AuditEntry[]
  /** Whether it is known that nothing else came of the command where nothing is shown. */
  readonly alone: boolean
}) => {
  const t = useTranslations('audit')
  const plan = entry.planId && planIdOf(entry.planId)
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <div className="flex flex-col gap-6">
        <div>
          <p className="text-lg">
            <AuditSentence entry={entry} />
          </p>
          <code className="text-muted text-sm">{entry.type}</code>
          {plan && (
            <p className="mt-3 flex flex-wrap gap-2">
              {isOfPlans(entry.type) && (
                <Link
                  href={planThenHref(plan, entry.version)}
                  prefetch={false}
                  className={buttonClass('primary')}
                >
                  {t('planThen')}
                </Link>
              )}
              <Link href={`/integrity?plan=${plan}`} prefetch={false} className={buttonClass()}>
                {t('prove')}
              </Link>
            </p>
          )}
        </div>
        {entry.planId && isOfPlans(entry.type) && (
          <Section id="changes" title={t('changes')}>
            <EventChanges planId={entry.planId} version={entry.version} />
          </Section>
        )}
        {entry.aboutEventId && <About eventId={entry.aboutEventId} />}
        {entry.disputes.length + entry.corrections.length > 0 && (
          <Section id="remarks" title={t('remarks')}>
            <Remarks entry={entry} />
          </Section>
        )}
        {(alone || others.length > 0) && (
          <Section id="same" title={t('sameCommand')}>
            {others.length === 0 ? (
              <p className="text-muted text-sm">{t('alone')}</p>
            ) : (
              <ul className="surface-card divide-y divide-line text-sm">
                {others.map(other => (
                  <li key={other.eventId} className="px-4 py-2">
                    <Link href={eventHref(other)} prefetch={false} className="hover:underline">
                      <AuditSentence entry={other} />
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </Section>
        )}
      </div>
      <Section id="facts" title={t('facts')}>
        <Facts entry={entry} />
      </Section>
    </div>
  )
}

/** One event of the record at its own address: what it says, what it changed, what came with it. */
export const EventPage = ({ eventId }: { readonly eventId: string }) => {
  const t = useTranslations()
  const format = useFormat()
  const known = uuid.test(eventId)
  const [{ data, error, fetching }, again] = useQuery({
    query: eventQuery,
    variables: { eventId },
    pause: !known,
  })
  const event = data?.organisation.event
  const entry = event?.__typename === 'AuditEntry' ? event : undefined
  const auditor = data?.viewer.member?.roles.includes('AUDITOR') ?? false
  const instant = entry && Date.parse(entry.recordedAt)
  // events of one command are recorded in one instant
  const [{ data: around }] = useQuery({
    query: auditQuery,
    variables: {
      first: ofOneInstant,
      ...(instant && {
        filter: { from: new Date(instant).toISOString(), until: new Date(instant + 1).toISOString() },
      }),
    },
    pause: !auditor || !instant,
  })
  const others = around?.organisation.audit.nodes ?? []
  const unknown = !known || (data && !event && !fetching)
  return (
    <PageHead
      title={t('places.event')}
      way={[{ words: t('places.audit'), href: '/audit' }]}
      note={entry && `${format.instant(entry.recordedAt)}, ${format.zone}`}
    >
      {error && !data && (
        <Problem onRetry={() => again({ requestPolicy: 'network-only' })}>{t('states.unreachable')}</Problem>
      )}
      {unknown && <Empty title={t('audit.noEvent')}>{t('audit.noEventHint')}</Empty>}
      {event?.__typename === 'WithheldEvent' && (
        <Empty title={t('audit.withheld')}>
          {t('audit.withheldHint', { position: event.position, version: event.version })}
        </Empty>
      )}
      {!unknown && !event && !error && <Skeleton className="h-72" />}
      {entry && (
        <Event
          entry={entry}
          others={others.filter(each => each.commandId === entry.commandId && each.eventId !== entry.eventId)}
          alone={auditor}
        />
      )}
    </PageHead>
  )
}
