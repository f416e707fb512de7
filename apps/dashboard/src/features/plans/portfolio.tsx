'use client'
import { Plus, Search } from 'lucide-react'
import Link from 'next/link'
import { parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { BadgeSlot } from '../../components/badge-slot.tsx'
import { Button, buttonClass } from '../../components/ui/button.tsx'
import { Empty, Problem } from '../../components/ui/states.tsx'
import { LiveBadge } from '../live/live-badge.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { exportPlans } from './export-rows.ts'
import { PlanRows } from './plan-rows.tsx'
import { RowsSkeleton } from './portfolio-skeleton.tsx'
import { SavedViews } from './saved-views.tsx'
import { useNews } from './use-news.ts'
import { usePortfolio } from './use-portfolio.ts'

const statuses = ['DRAFTED', 'ACTIVE', 'PAUSED', 'COMPLETED', 'CLOSED'] as const
const sorts = ['ATTENTION', 'CHANGED', 'NEXT_DUE', 'TITLE'] as const

const address = {
  q: parseAsString.withDefault(''),
  status: parseAsArrayOf(parseAsStringLiteral(statuses)).withDefault([]),
  sort: parseAsStringLiteral(sorts).withDefault('ATTENTION'),
}

export const Portfolio = () => {
  const t = useTranslations('portfolio')
  const code = useTranslations('code')
  const states = useTranslations('states')
  const format = useFormat()
  const [{ q, status, sort }, setAddress] = useQueryStates(address, { history: 'push' })
  const [typed, setTyped] = useState(q)
  const news = useNews()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const search = useRef<HTMLInputElement>(null)
  const { loaded, problem, busy, misplaced, fresh, reload, loadMore } = usePortfolio({
    search: q || null,
    status: status.length > 0 ? status : null,
    sort,
  })

  useEffect(() => setTyped(q), [q])
  useEffect(() => {
    if (typed === q) return
    const timer = setTimeout(() => setAddress({ q: typed || null }, { history: 'replace' }), 250)
    return () => clearTimeout(timer)
  }, [typed, q, setAddress])
  useEffect(() => {
    const focusSearch = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.metaKey || event.ctrlKey || isTyping(event.target)) return
      event.preventDefault()
      search.current?.focus()
    }
    window.addEventListener('keydown', focusSearch)
    return () => window.removeEventListener('keydown', focusSearch)
  }, [])

  const filtered = q !== '' || status.length > 0
  const clear = () => {
    setTyped('')
    setAddress({ q: null, status: null })
  }
  const toggle = (one: (typeof statuses)[number]) =>
    setAddress({ status: status.includes(one) ? status.filter(s => s !== one) : [...status, one] })
  const select = (plan: string) =>
    setSelected(before => {
      const after = new Set(before)
      if (!after.delete(plan)) after.add(plan)
      return after
    })
  const chosen = (loaded?.rows ?? []).filter(({ planId }) => selected.has(planId))
  const startLink = (words: 'newPlan' | 'startFirst') =>
    loaded?.mayStart && (
      <Link href="/plans/new" className={buttonClass('primary')}>
        <Plus size={16} aria-hidden />
        {t(words)}
      </Link>
    )

  return (
    <div className="mx-auto w-full max-w-[90rem] px-4 py-6 md:px-6 md:py-8">
      <BadgeSlot>
        <LiveBadge />
      </BadgeSlot>
      <div className="mb-5 flex flex-wrap items-end gap-3">
        <div className="flex-1">
          <h1 className="font-semibold text-2xl tracking-tight">{t('plans')}</h1>
          <div className="flex min-h-7 flex-wrap items-center gap-3 text-muted text-sm" aria-live="polite">
            {loaded && t(filtered ? 'found' : 'count', { n: loaded.total })}
            {misplaced.moved + misplaced.unseen > 0 && (
              <Button size="small" onClick={reload}>
                {t('resort', misplaced)}
              </Button>
            )}
          </div>
        </div>
        {loaded && loaded.rows.length > 0 && startLink('newPlan')}
      </div>

      <div className="mb-4 flex flex-wrap items-center gap-2.5">
        <label className="relative min-w-56 flex-1 md:max-w-md">
          <span className="sr-only">{t('searchLabel')}</span>
          <Search
            size={16}
            aria-hidden
            className="-translate-y-1/2 pointer-events-none absolute start-3 top-1/2 text-muted"
          />
          <input
            ref={search}
            type="search"
            value={typed}
            onChange={event => setTyped(event.target.value)}
            placeholder={t('search')}
            aria-keyshortcuts="/"
            className="h-9 w-full rounded-control border border-input bg-bg ps-9 pe-3 placeholder:text-muted pointer-coarse:h-11"
          />
        </label>
        <fieldset className="flex flex-wrap gap-1.5">
          <legend className="sr-only">{t('states')}</legend>
          {statuses.map(one => (
            <button
              key={one}
              type="button"
              aria-pressed={status.includes(one)}
              onClick={() => toggle(one)}
              className="h-8 rounded-full border border-line px-3 text-muted text-sm transition-colors hover:border-input hover:text-text aria-pressed:border-primary aria-pressed:bg-added-bg aria-pressed:font-medium aria-pressed:text-added pointer-coarse:h-11"
            >
              {code(`PlanStatus.${one}`)}
            </button>
          ))}
        </fieldset>
        <SavedViews />
        <label className="ms-auto flex items-center gap-2 text-muted text-sm">
          {t('sort')}
          <select
            value={sort}
            onChange={event => setAddress({ sort: event.target.value as (typeof sorts)[number] })}
            className="h-9 rounded-control border border-input bg-bg px-2 text-text pointer-coarse:h-11"
          >
            {sorts.map(one => (
              <option key={one} value={one}>
                {t(`sorts.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>

      {problem && (
        <div className="mb-4">
          <Problem onRetry={reload}>{states('unreachable')}</Problem>
        </div>
      )}
      {!loaded && !problem && <RowsSkeleton />}
      {loaded && loaded.rows.length > 0 && (
        <div aria-busy={busy} className={busy ? 'opacity-70 transition-opacity' : 'transition-opacity'}>
          <PlanRows rows={loaded.rows} fresh={fresh} news={news} selected={selected} onSelect={select} />
        </div>
      )}
      {loaded && loaded.rows.length === 0 && filtered && (
        <Empty title={t('noneMatch')} action={<Button onClick={clear}>{t('clear')}</Button>}>
          {t.rich('filters', {
            filters: format.items(
              [q && `“${q}”`, ...status.map(s => code(`PlanStatus.${s}`))].filter(Boolean),
            ),
            b: words => <bdi>{words}</bdi>,
          })}
        </Empty>
      )}
      {loaded && loaded.rows.length === 0 && !filtered && (
        <Empty title={t('none')} action={startLink('startFirst')}>
          {t('noneHint')}
        </Empty>
      )}
      {loaded?.more && (
        <div className="mt-4 flex justify-center">
          <Button onClick={loadMore} disabled={busy}>
            {t('loadMore', { n: loaded.rows.length, all: loaded.total })}
          </Button>
        </div>
      )}
      {loaded?.someUnread && <p className="mt-4 max-w-prose text-muted text-sm">{t('someUnread')}</p>}
      {chosen.length > 0 && (
        <div className="sticky bottom-4 z-20 mx-auto mt-4 flex w-fit items-center gap-2 rounded-card border border-line bg-bg px-4 py-2 text-sm shadow-md">
          {t('selected', { n: chosen.length })}
          <Button size="small" onClick={() => exportPlans(chosen)}>
            {t('export')}
          </Button>
          <Button size="small" look="quiet" onClick={() => setSelected(new Set())}>
            {t('selectNone')}
          </Button>
        </div>
      )}
    </div>
  )
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
