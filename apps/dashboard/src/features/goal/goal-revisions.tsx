'use client'
import { History } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { DateOf, When } from '../../components/ui/when.tsx'
import { EventSign } from '../history/event-sign.tsx'
import { FieldChanges, ReasonText, Sentence } from '../history/sentence.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import type { GoalHistory } from './documents.ts'

/** What happened to one goal, newest first; each entry leads to the plan as it was then. */
export const GoalRevisions = ({
  history,
  onMoment,
}: {
  readonly history: GoalHistory
  readonly onMoment?: () => void
}) => {
  const t = useTranslations('history')
  const { jump, past, state } = usePlanView()
  return (
    <ol className="flex flex-col">
      {[...history.entries.nodes].reverse().map(({ event }) => (
        <li
          key={event.eventId}
          className={`flex gap-2.5 border-line border-t py-2.5 first:border-t-0 ${past && event.version > state.version ? 'opacity-60' : ''}`}
        >
          <EventSign type={event.type} />
          <div className="min-w-0 flex-1 text-sm [overflow-wrap:anywhere]">
            <p>
              <Sentence event={event} />
            </p>
            <FieldChanges event={event} />
            {event.note && (
              <p className="border-line border-s-2 ps-2 text-muted">
                <bdi>{event.note}</bdi>
              </p>
            )}
            <ReasonText reason={event.reason} />
            <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-muted text-xs">
              <When at={event.occurredAt} />
              {event.origin === 'IMPORT' && <span>{t('imported')}</span>}
              {event.late && event.origin !== 'IMPORT' && (
                <span className="text-past-fg">
                  {t.rich('recordedLateOn', { at: () => <DateOf at={event.recordedAt} /> })}
                </span>
              )}
              <span>{t('versions', { several: 'false', from: event.version, to: event.version })}</span>
              <button
                type="button"
                className="inline-flex items-center gap-1 rounded-control text-primary hover:underline pointer-coarse:min-h-11"
                onClick={() => {
                  jump({ kind: 'version', version: event.version })
                  onMoment?.()
                }}
              >
                <History size={12} aria-hidden />
                {t('viewHere')}
              </button>
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
