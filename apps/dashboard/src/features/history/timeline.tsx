'use client'
import { clsx } from 'clsx'
import { ArrowUp, Clock, History } from 'lucide-react'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { Empty, Problem, Skeleton } from '../../components/ui/states.tsx'
import { DateOf, When } from '../../components/ui/when.tsx'
import { plural, problems, roles } from '../../messages/en.ts'
import { type EventGroup, eventGroups } from '../../messages/events.ts'
import { EntryMenu } from '../element/entry-menu.tsx'
import { EntryRemarks } from '../element/entry-remarks.tsx'
import { RemarksProvider } from '../element/remarks-provider.tsx'
import type { ChangeSet } from '../plan/documents.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { EventSign } from './event-sign.tsx'
import { FieldChanges, ReasonText, Sentence } from './sentence.tsx'
import { useTimeline } from './use-timeline.ts'

const groupWords: Record<EventGroup, string> = {
  goals: 'Goals',
  steps: 'Steps',
  barriers: 'Barriers',
  plan: 'Plan',
}
const groups = Object.keys(eventGroups) as EventGroup[]
const foldAfter = 5

const SetEntry = ({
  set,
  beyond,
  here,
}: {
  readonly set: ChangeSet
  readonly beyond: boolean
  readonly here: boolean
}) => {
  const { jump, openGoal, fresh, axis } = usePlanView()
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const { nodes, totalCount } = set.events
  // Folded, the newest stay in view: they are what a change seen live is about.
  const events = open ? nodes : nodes.slice(-foldAfter)
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
        <span>{roles[set.actor.role]}</span>
        <span className="ms-auto flex items-center gap-2">
          {imported && (
            <span title={`recorded ${format.date(nodes[0]?.recordedAt ?? set.at)}`}>imported</span>
          )}
          {set.late && !imported && (
            <span className="inline-flex items-center gap-1 text-past-fg">
              <Clock size={11} aria-hidden />
              recorded late
            </span>
          )}
          <When at={set.at} />
        </span>
      </header>
      {nodes.length > foldAfter && (
        <Button
          look="quiet"
          size="small"
          className="mb-1.5 -ms-2"
          onClick={() => setOpen(!open)}
          aria-expanded={open}
        >
          {open ? 'Show fewer' : `${nodes.length - foldAfter} earlier in this change, show`}
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
                  className="text-start underline-offset-2 hover:underline"
                >
                  <Sentence event={event} withActor={false} />
                </button>
              ) : (
                <Sentence event={event} withActor={false} />
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
                  happened <DateOf at={event.occurredAt} />, recorded <DateOf at={event.recordedAt} />
                </p>
              )}
            </div>
            <EntryMenu event={event} />
          </li>
        ))}
      </ul>
      {open && totalCount > nodes.length && (
        <p className="mt-1.5 text-muted text-xs">and {totalCount - nodes.length} more in this change</p>
      )}
      {shared && set.reason && (
        <div className="mt-1.5 ps-7">
          <ReasonText reason={set.reason} />
        </div>
      )}
      <footer className="mt-1.5 flex items-center justify-between gap-2 ps-7 text-muted text-xs">
        <span>
          version{' '}
          {set.fromVersion === set.toVersion || axis === 'EFFECTIVE'
            ? set.toVersion
            : `${set.fromVersion}–${set.toVersion}`}
        </span>
        <button
          type="button"
          disabled={here}
          onClick={() => jump({ kind: 'version', version: set.toVersion })}
          className="inline-flex items-center gap-1 rounded-control px-1.5 py-0.5 text-primary transition-opacity hover:underline disabled:text-past-fg disabled:no-underline pointer-coarse:min-h-11 pointer-fine:opacity-0 pointer-fine:focus-visible:opacity-100 pointer-fine:group-focus-within:opacity-100 pointer-fine:group-hover:opacity-100 pointer-fine:disabled:opacity-100"
        >
          <History size={12} aria-hidden />
          {here ? 'Viewed now' : 'View plan here'}
        </button>
      </footer>
    </article>
  )
}

interface TimelineProps {
  readonly group: EventGroup | null
  readonly onGroup: (group: EventGroup | null) => void
  /** What scrolls: its top is where new changes may appear by themselves. The page itself if left out. */
  readonly scroller?: RefObject<HTMLElement | null>
  readonly days?: boolean
}

export const Timeline = ({ group, onGroup, scroller, days = false }: TimelineProps) => {
  const { id, live, state, past, axis } = usePlanView()
  const { date: dayOf } = useFormat()
  const list = useRef<HTMLDivElement>(null)
  const atTop = () => {
    if (past) return false
    if (scroller?.current && getComputedStyle(scroller.current).overflowY !== 'visible')
      return scroller.current.scrollTop < 8
    return (list.current?.getBoundingClientRect().top ?? 0) > -8
  }
  const { loaded, failed, busy, newer, showNewer, loadOlder, reload } = useTimeline(
    id,
    axis,
    group,
    null,
    live.version,
    atTop,
  )
  const sets = loaded?.sets ?? []
  const herePlace = useMemo(() => {
    if (!past) return -1
    if (axis === 'EFFECTIVE') {
      const found = sets.findIndex(set => set.toVersion === state.lastVersion)
      return found >= 0 ? found : sets.length
    }
    const found = sets.findIndex(set => set.toVersion <= state.version)
    return found >= 0 ? found : sets.length
  }, [sets, past, axis, state.lastVersion, state.version])

  const missing = past && loaded !== undefined && herePlace >= sets.length && loaded.more !== null
  useEffect(() => {
    if (!missing) return
    const timer = setTimeout(loadOlder, 400)
    return () => clearTimeout(timer)
  }, [missing, loadOlder])

  const herePosition = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (herePlace < 0 || !scroller?.current || !herePosition.current) return
    const box = scroller.current
    const entry = herePosition.current
    const timer = setTimeout(() => {
      const offset = entry.getBoundingClientRect().top - box.getBoundingClientRect().top
      if (offset < 0 || offset > box.clientHeight - 120) box.scrollTop += offset - box.clientHeight / 3
    }, 120)
    return () => clearTimeout(timer)
  }, [herePlace, scroller])

  return (
    <div ref={list}>
      <fieldset className="sticky top-0 z-[5] flex flex-wrap gap-1 border-line border-b bg-bg px-3 py-2">
        <legend className="sr-only">Kind of change</legend>
        {[null, ...groups].map(one => (
          <button
            key={one ?? 'all'}
            type="button"
            aria-pressed={group === one}
            onClick={() => onGroup(one)}
            className="h-7 rounded-full px-2.5 text-muted text-xs transition-colors hover:bg-surface hover:text-text aria-pressed:bg-added-bg aria-pressed:font-medium aria-pressed:text-added pointer-coarse:h-11"
          >
            {one === null ? 'Everything' : groupWords[one]}
          </button>
        ))}
      </fieldset>
      {newer > 0 && (
        <div className="sticky top-14 z-10 flex h-0 justify-center">
          <Button look="primary" size="small" className="mt-2 shadow-md" onClick={showNewer}>
            <ArrowUp size={13} aria-hidden />
            {plural(newer, 'new change')}, show
          </Button>
        </div>
      )}
      {failed && (
        <div className="p-3">
          <Problem onRetry={loaded ? loadOlder : reload}>{problems.unreachable}</Problem>
        </div>
      )}
      {!loaded && !failed && (
        <div aria-busy className="flex flex-col gap-3 p-4">
          {[0, 1, 2, 3].map(n => (
            <Skeleton key={n} className="h-16" />
          ))}
        </div>
      )}
      {loaded && sets.length === 0 && (
        <div className="p-4">
          <Empty title="Nothing of this kind yet" />
        </div>
      )}
      <RemarksProvider>
        <ol aria-label="Timeline, newest first">
          {sets.map((set, place) => {
            const day =
              days && (place === 0 || dayOf(sets[place - 1]!.at) !== dayOf(set.at)) ? dayOf(set.at) : null
            return (
              <li key={set.fromVersion} ref={place === herePlace ? herePosition : undefined}>
                {day && (
                  <h3 className="border-line border-b bg-surface px-4 py-1.5 font-medium text-muted text-xs">
                    {day}
                  </h3>
                )}
                <SetEntry set={set} beyond={past && place < herePlace} here={past && place === herePlace} />
              </li>
            )
          })}
        </ol>
      </RemarksProvider>
      {loaded?.more && (
        <div className="flex justify-center p-3">
          <Button size="small" onClick={loadOlder} disabled={busy}>
            Load older ({sets.length} of {loaded.total})
          </Button>
        </div>
      )}
    </div>
  )
}
