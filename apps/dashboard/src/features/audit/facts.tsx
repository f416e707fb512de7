'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import type { Messages } from '../../messages/en/index.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import type { AuditEntry } from './documents.ts'

type Field = keyof Messages['audit']['field']

const Mono = ({ children }: { readonly children: ReactNode }) => (
  <code className="inline-block break-all text-xs">{children}</code>
)

/** Everything that the record says about an event, field by field; times in the reader's zone and in UTC. */
export const Facts = ({ entry }: { readonly entry: AuditEntry }) => {
  const t = useTranslations('audit')
  const code = useTranslations('code')
  const format = useFormat()
  const instant = (at: string) => (
    <>
      {format.instant(at)}, {format.zone} <Mono>{at}</Mono>
    </>
  )
  const facts: readonly (readonly [Field, ReactNode])[] = [
    ['recordedAt', instant(entry.recordedAt)],
    ['occurredAt', instant(entry.occurredAt)],
    ['actor', <Bdi key="actor" text={entry.actor.name} />],
    ['as', code(`Role.${entry.actor.role}`)],
    ['onBehalfOf', entry.actor.onBehalfOf && <Mono>{entry.actor.onBehalfOf}</Mono>],
    [
      'element',
      <span key="element">
        {t(`kinds.${entry.element.kind}`)} <Bdi text={entry.element.name} />
      </span>,
    ],
    ['plan', entry.planTitle && <Bdi text={entry.planTitle} />],
    ['unit', entry.unit && <Bdi text={entry.unit} />],
    [
      'reason',
      entry.reasonCode && (
        <span>
          {code(`ReasonCode.${entry.reasonCode}`)}
          {entry.reasonText && (
            <>
              : <bdi>“{entry.reasonText}”</bdi>
            </>
          )}
        </span>
      ),
    ],
    ['version', format.number(entry.version)],
    ['position', <Mono key="position">{entry.position}</Mono>],
    ['origin', t(`origins.${entry.origin}`)],
    ['event', <Mono key="event">{entry.eventId}</Mono>],
    ['command', <Mono key="command">{entry.commandId}</Mono>],
    ['about', entry.aboutEventId && <Mono>{entry.aboutEventId}</Mono>],
  ]
  return (
    <dl className="grid gap-x-4 text-sm sm:grid-cols-[9rem_minmax(0,1fr)]">
      {facts
        .filter(([, value]) => value)
        .map(([field, value]) => (
          <div key={field} className="contents">
            <dt className="text-muted max-sm:mt-1.5">{t(`field.${field}`)}</dt>
            <dd className="min-w-0 [overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
    </dl>
  )
}
