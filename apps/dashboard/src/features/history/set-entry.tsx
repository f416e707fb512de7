'use client'
import { clsx } from 'clsx'
import { Clock, History } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { DateOf, When } from '../../components/ui/when.tsx'
import { EntryMenu } from '../element/entry-menu.tsx'
import { EntryRemarks } from '../element/entry-remarks.tsx'
import type { ChangeSet } from '../plan/documents.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { EventSign } from './event-sign.tsx'
import { Deed, FieldChanges, ReasonText } from './sentence.tsx'

const foldAfter = 5
const remarks: ReadonlySet<string> = new Set(['DISPUTE', 'CORRECTION'])

/** What somebody did in one go: its newest events, and all that went before them on demand. */
export const SetEntry = ({
  set,
  beyond,
  here,
  onRest,
}: {
  readonly set: ChangeSet
  readonly beyond: boolean
  readonly here: boolean
  /** Asks for events of the set that are not there yet. */
  readonly onRest: (set: ChangeSet) => Promise<void>
}) => {
  const t = useTranslations('history')
  const code = useTranslations('code')
  const { jump, openGoal, fresh, axis } = usePlanView()
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const [asking, setAsking] = useState(false)
  const { nodes, totalCount, pageInfo } = set.events
  // Folded, the newest stay in view: they are what a change seen live is about.
  const events = (open ? nodes : nodes.slice(0, foldAfter)).toReversed()
  const rest = async () => {
    setAsking(true)
    await onRest(set)
    setAsking(false)
  }
  const imported = nodes.every(event => event.origin === 'IMPORT')
  const shared = nodes.every(
    event => event.reason?.text === set.reason?.text && event.reason?.code === set.reason?.code,
  )
  return (
    <article
      className={clsx(
        'group relative border-line border-b px-4 py-3 transition-colors last:border-b-0',
        beyond && 'bg-surface text-muted',
        here && 'bg-past/60 shadow-[inset_3px_0_0_var(--past-line)]',
        nodes.some(event => fresh.has(event.element.id ?? 'plan')) && 'fresh',
      )}
    >
      <header className="mb-1.5 flex flex-wrap items-baseline gap-x-2 text-muted text-xs">
        <bdi className="font-medium text-sm text-text">{set.actor.name}</bdi>
        <span>{code(`Role.${set.actor.role}`)}</span>
        <span className="ms-auto flex items-center gap-2">
          {imported && (
            <span title={t('recordedOn', { day: format.date(nodes[0]?.recordedAt ?? set.at) })}>
              {t('imported')}
            </span>
          )}
          {set.late && !imported && (
            <span className="inline-flex items-center gap-1 text-past-fg">
              <Clock size={11} aria-hidden />
              {t('recordedLate')}
            </span>
          )}
          <When at={set.at} />
        </span>
      </header>
      {totalCount > foldAfter && (
        <Button
          look="quiet"
          size="small"
          className="mb-1.5 -ms-2"
          onClick={() => setOpen(!open)}
          aria-expanded={open}
        >
          {open ? t('showFewer') : t('earlierInSet', { n: totalCount - foldAfter })}
        </Button>
      )}
      {open && pageInfo.hasNextPage && (
        <Button look="quiet" size="small" className="mb-1.5 -ms-2" onClick={rest} disabled={asking}>
          {t('restOfSet', { n: totalCount - nodes.length })}
        </Button>
      )}
      <ul className="flex flex-col gap-2">
        {events.map(event => (
          <li key={event.eventId} className="flex gap-2.5">
            <EventSign type={event.type} />
            <div className="min-w-0 flex-1 text-sm [overflow-wrap:anywhere]">
              {event.element.kind === 'GOAL' && event.element.id ? (
                <button
                  type="button"
                  onClick={() => openGoal(event.element.id)}
                  className="text-start underline-offset-2 hover:underline pointer-coarse:min-h-11"
                >
                  <Deed event={event} />
                </button>
              ) : event.element.id && remarks.has(event.element.kind) ? (
                // their element is the entry that they are about
                <Link
                  href={`/audit/${event.element.id}`}
                  prefetch={false}
                  className="underline-offset-2 hover:underline"
                >
                  <Deed event={event} />
                </Link>
              ) : (
                <Deed event={event} />
              )}
              <FieldChanges event={event} />
              <EntryRemarks eventId={event.eventId} />
              {event.note && (
                <p className="mt-0.5 border-line border-s-2 ps-2 text-muted">
                  <bdi>{event.note}</bdi>
                </p>
              )}
              {!shared && <ReasonText reason={event.reason} />}
              {event.late && !imported && (
                <p className="text-past-fg text-xs">
                  {t.rich('happenedAndRecorded', {
                    happened: () => <DateOf at={event.occurredAt} />,
                    recorded: () => <DateOf at={event.recordedAt} />,
                  })}
                </p>
              )}
            </div>
            <EntryMenu event={event} />
          </li>
        ))}
      </ul>
      {shared && set.reason && (
        <div className="mt-1.5 ps-7">
          <ReasonText reason={set.reason} />
        </div>
      )}
      <footer className="mt-1.5 flex items-center justify-between gap-2 ps-7 text-muted text-xs">
        <span>
          {t('versions', {
            several: `${set.fromVersion !== set.toVersion && axis !== 'EFFECTIVE'}`,
            from: set.fromVersion,
            to: set.toVersion,
          })}
        </span>
        <button
          type="button"
          disabled={here}
          onClick={() => jump({ kind: 'version', version: set.toVersion })}
          className="inline-flex items-center gap-1 rounded-control px-1.5 py-0.5 text-primary transition-opacity hover:underline disabled:text-past-fg disabled:no-underline pointer-coarse:min-h-11 pointer-fine:opacity-0 pointer-fine:focus-visible:opacity-100 pointer-fine:group-focus-within:opacity-100 pointer-fine:group-hover:opacity-100 pointer-fine:disabled:opacity-100"
        >
          <History size={12} aria-hidden />
          {t(here ? 'viewedNow' : 'viewHere')}
        </button>
      </footer>
    </article>
  )
}
