'use client'
import { ArrowUp } from 'lucide-react'
import { parseAsBoolean, useQueryState, useQueryStates } from 'nuqs'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { BadgeSlot } from '../../components/badge-slot.tsx'
import { Block } from '../../components/ui/block.tsx'
import { Button } from '../../components/ui/button.tsx'
import { FilterChip } from '../../components/ui/chip.tsx'
import { Empty, Notice, Problem, Skeleton } from '../../components/ui/states.tsx'
import { useActingMember } from '../acting/use-acting-member.ts'
import { LiveBadge } from '../live/live-badge.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { useKeys } from '../shell/keys.ts'
import { PageHead } from '../shell/page-head.tsx'
import { auditAddress, filterOf, isFiltered } from './address.ts'
import { AuditRow } from './audit-row.tsx'
import { Downloads } from './downloads.tsx'
import { QueryBar } from './query-bar.tsx'
import { useAudit, useTail } from './use-audit.ts'
import { useReading } from './use-reading.ts'

/** Further behind than this, the reader is told. */
const behindMilliseconds = 5_000
const rowsWhileLoading = 12
/** What arrives within is shown in one go. */
const followMilliseconds = 500

/** Evidence across the organisation: every event, found by what it says. */
export const AuditPage = () => {
  const t = useTranslations()
  const { zone } = useFormat()
  const [asked, setAsked] = useQueryStates(auditAddress, { history: 'push' })
  const [following, setFollowing] = useQueryState('tail', parseAsBoolean.withDefault(false))
  const filter = useMemo(() => filterOf(asked, zone), [asked, zone])
  const filtered = isFiltered(filter)
  const member = useActingMember()
  const auditor = member?.roles.includes('AUDITOR') ?? false
  const { loaded, failed, busy, reload, loadOlder } = useAudit(filter, auditor)
  const tail = useTail(filter, auditor ? loaded?.position : undefined)
  const list = useRef<HTMLOListElement>(null)
  const reading = useReading(list)
  const waiting = following && tail.count > 0
  const paused = reading || tail.flooded
  // who looks at the top and at nothing in particular sees what is new come in
  useEffect(() => {
    if (!waiting || paused || busy) return
    const timer = setTimeout(reload, followMilliseconds)
    return () => clearTimeout(timer)
  }, [waiting, paused, busy, reload])
  const step = (by: number) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const here = rows.indexOf(document.activeElement as HTMLElement)
    rows[Math.max(0, Math.min(rows.length - 1, here + by))]?.focus()
  }
  useKeys({ j: () => step(1), k: () => step(-1) })

  const clear = () => void setAsked(null)
  const entries = loaded?.entries ?? []
  const shown = () => {
    tail.calm()
    reload()
    scrollTo({ top: 0 })
  }
  if ((member && !auditor) || tail.refused)
    return (
      <PageHead title={t('places.audit')}>
        <Empty title={t('audit.only')}>{t('audit.onlyHint')}</Empty>
      </PageHead>
    )
  return (
    <PageHead
      title={t('places.audit')}
      note={
        loaded && (
          <span role="status">
            {t('audit.total', { exact: String(loaded.total.exact), count: loaded.total.count })}
          </span>
        )
      }
      action={
        <>
          <FilterChip
            on={following}
            onClick={() => {
              tail.calm()
              void setFollowing(following ? null : true)
            }}
          >
            {following ? t('audit.tailOn', { rate: tail.rate }) : t('audit.tail')}
          </FilterChip>
          <Downloads filter={filter} />
        </>
      }
    >
      {following && (
        <BadgeSlot>
          <LiveBadge />
        </BadgeSlot>
      )}
      <p className="mb-4 max-w-prose text-muted">{t('audit.lead', { zone })}</p>
      <Block>
        <QueryBar
          asked={asked}
          planTitle={entries.find(({ planTitle }) => planTitle)?.planTitle ?? undefined}
          personName={entries[0]?.actor.name}
          filtered={filtered}
          onChange={change => void setAsked(change as Parameters<typeof setAsked>[0])}
          onClear={clear}
        />
      </Block>
      {loaded && loaded.behindMs > behindMilliseconds && (
        <Notice>{t('audit.behind', { seconds: Math.round(loaded.behindMs / 1_000) })}</Notice>
      )}
      {failed && (
        <div className="mb-4">
          <Problem onRetry={reload}>{t('states.unreachable')}</Problem>
        </div>
      )}
      {waiting && paused && (
        <div className="sticky top-16 z-10 mb-3 flex flex-wrap items-center justify-center gap-2 text-sm">
          <span role="status" className="rounded-control bg-past px-2 py-0.5 text-past-fg">
            {t(tail.flooded ? 'audit.flooded' : 'audit.reading')}
          </span>
          <Button look="primary" size="small" className="shadow-md" onClick={shown}>
            <ArrowUp size={13} aria-hidden />
            {t('audit.fresh', { count: tail.count })}
          </Button>
        </div>
      )}
      {!loaded && !failed && (
        <div aria-busy className="flex flex-col gap-2">
          {Array.from({ length: rowsWhileLoading }, (_, n) => (
            <Skeleton key={n} className="h-14" />
          ))}
        </div>
      )}
      {loaded && entries.length === 0 && !busy && (
        <Empty
          title={t(filtered ? 'audit.emptyFiltered' : 'audit.empty')}
          {...(filtered && { action: <Button onClick={clear}>{t('states.clearFilters')}</Button> })}
        >
          {t(filtered ? 'audit.emptyFilteredHint' : 'audit.emptyHint')}
        </Empty>
      )}
      {entries.length > 0 && (
        <>
          <ol
            ref={list}
            aria-label={t('audit.feed')}
            aria-busy={busy}
            className="surface-card divide-y divide-line"
          >
            {entries.map(entry => (
              <Block key={entry.eventId}>
                <AuditRow entry={entry} onOnly={only => void setAsked(only)} />
              </Block>
            ))}
          </ol>
          <div className="flex items-center justify-center gap-3 p-4 text-muted text-sm">
            <span>{t('audit.shown', { count: entries.length })}</span>
            {loaded?.more ? (
              <Button size="small" onClick={loadOlder} disabled={busy}>
                {t('audit.older')}
              </Button>
            ) : (
              <span>{t('audit.end')}</span>
            )}
          </div>
        </>
      )}
    </PageHead>
  )
}
