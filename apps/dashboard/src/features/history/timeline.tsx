'use client'
import { ArrowUp } from 'lucide-react'
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Block } from '../../components/ui/block.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Empty, Problem, Skeleton } from '../../components/ui/states.tsx'
import { RemarksProvider } from '../element/remarks-provider.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { type EventGroup, eventGroups } from './event-groups.ts'
import type { FirstSize } from './first-page.ts'
import { inBatches } from './in-batches.ts'
import { SetEntry } from './set-entry.tsx'
import { useTimeline } from './use-timeline.ts'

const groups = Object.keys(eventGroups) as EventGroup[]
interface TimelineProps {
  readonly group: EventGroup | null
  readonly onGroup: (group: EventGroup | null) => void
  /** What scrolls: its top is where new changes may appear by themselves. The page itself if left out. */
  readonly scroller?: RefObject<HTMLElement | null>
  readonly days?: boolean
  /** Change sets before older ones are asked for. */
  readonly size: FirstSize
}

export const Timeline = ({ group, onGroup, scroller, days = false, size }: TimelineProps) => {
  const t = useTranslations('history')
  const { id, live, state, past, axis } = usePlanView()
  const { date: dayOf } = useFormat()
  const list = useRef<HTMLDivElement>(null)
  const atTop = () => {
    if (past) return false
    if (scroller?.current && getComputedStyle(scroller.current).overflowY !== 'visible')
      return scroller.current.scrollTop < 8
    return (list.current?.getBoundingClientRect().top ?? 0) > -8
  }
  const { loaded, failed, busy, newer, showNewer, loadOlder, loadRest, reload } = useTimeline(
    id,
    axis,
    group,
    null,
    live.version,
    size,
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
        <legend className="sr-only">{t('kindOfChange')}</legend>
        {[null, ...groups].map(one => (
          <button
            key={one ?? 'all'}
            type="button"
            aria-pressed={group === one}
            onClick={() => onGroup(one)}
            className="h-7 rounded-full px-2.5 text-muted text-xs transition-colors hover:bg-surface hover:text-text aria-pressed:bg-added-bg aria-pressed:font-medium aria-pressed:text-added pointer-coarse:h-11 pointer-coarse:min-w-11"
          >
            {t(`groups.${one ?? 'all'}`)}
          </button>
        ))}
      </fieldset>
      {newer > 0 && (
        <div className="sticky top-14 z-10 flex h-0 justify-center">
          <Button look="primary" size="small" className="mt-2 shadow-md" onClick={showNewer}>
            <ArrowUp size={13} aria-hidden />
            {t('newerSets', { n: newer })}
          </Button>
        </div>
      )}
      {failed && (
        <div className="p-3">
          <Problem onRetry={loaded ? loadOlder : reload}>{t('unreachable')}</Problem>
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
          <Empty title={t('nothingOfKind')} />
        </div>
      )}
      <RemarksProvider>
        <ol aria-label={t('newestFirst')}>
          {inBatches(sets, loaded?.total ?? 0).map(({ key, members }) => (
            <Block key={key}>
              {members.map(({ member: set, place }) => {
                const day =
                  days && (place === 0 || dayOf(sets[place - 1]!.at) !== dayOf(set.at)) ? dayOf(set.at) : null
                return (
                  <li key={set.fromVersion} ref={place === herePlace ? herePosition : undefined}>
                    {day && (
                      <h3 className="border-line border-b bg-surface px-4 py-1.5 font-medium text-muted text-xs">
                        {day}
                      </h3>
                    )}
                    <SetEntry
                      set={set}
                      beyond={past && place < herePlace}
                      here={past && place === herePlace}
                      onRest={loadRest}
                    />
                  </li>
                )
              })}
            </Block>
          ))}
        </ol>
      </RemarksProvider>
      {loaded?.more && (
        <div className="flex justify-center p-3">
          <Button size="small" onClick={loadOlder} disabled={busy}>
            {t('loadOlder', { shown: sets.length, total: loaded.total })}
          </Button>
        </div>
      )}
    </div>
  )
}
