'use client'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Problem, Skeleton } from '../../components/ui/states.tsx'
import { When } from '../../components/ui/when.tsx'
import { EventSign } from '../history/event-sign.tsx'
import { FieldChanges, ReasonText, Sentence } from '../history/sentence.tsx'
import { timelineQuery } from '../plan/documents.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { EntryMenu } from './entry-menu.tsx'
import { EntryRemarks } from './entry-remarks.tsx'

const most = 50

/** What happened to the element, newest first, with what was said of each entry. */
export const ChangesTab = ({ element }: { readonly element: string }) => {
  const t = useTranslations()
  const { id, axis, at, state } = usePlanView()
  const [{ data, error }, again] = useQuery({
    query: timelineQuery,
    variables: { id, first: most, after: null, types: null, element, axis },
    requestPolicy: 'cache-and-network',
  })
  const timeline = data?.plan?.timeline
  if (error && !timeline)
    return (
      <Problem onRetry={() => again({ requestPolicy: 'network-only' })}>{t('states.unreachable')}</Problem>
    )
  if (!timeline) return <Skeleton className="h-40" />
  const events = timeline.edges
    .flatMap(({ node }) => node.events.nodes.toReversed())
    .filter(event => at === undefined || event.version <= state.version)
  if (events.length === 0) return <p className="text-muted text-sm">{t('element.noChanges')}</p>
  return (
    <>
      <ol className="flex flex-col gap-3">
        {events.map(event => (
          <li key={event.eventId} className="flex gap-2.5">
            <EventSign type={event.type} />
            <div className="min-w-0 flex-1 text-sm [overflow-wrap:anywhere]">
              <Sentence event={event} />
              <FieldChanges event={event} />
              <ReasonText reason={event.reason} />
              <p className="text-muted text-xs">
                <When at={event.occurredAt} /> · {t('moment.version', { version: String(event.version) })}
              </p>
              <EntryRemarks eventId={event.eventId} />
            </div>
            <EntryMenu event={event} />
          </li>
        ))}
      </ol>
      {timeline.totalCount > timeline.edges.length && (
        <p className="mt-3 text-muted text-sm">{t('element.moreChanges', { n: timeline.edges.length })}</p>
      )}
    </>
  )
}
