'use client'
import Link from 'next/link'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Section } from '../../components/ui/section.tsx'
import { Problem, Skeleton } from '../../components/ui/states.tsx'
import { DayOf, useClock, When } from '../../components/ui/when.tsx'
import { Acknowledge } from '../check-in/acknowledge.tsx'
import { planIdOf } from '../plans/plan-id.ts'
import { useKeys } from '../shell/keys.ts'
import { type Waiting, waitOf } from './waiting.ts'

const pages = {
  'check-in': 'check-ins',
  baseline: 'baselines',
  need: 'readiness',
  review: 'reviews',
} as const

const hrefOf = ({ kind, plan, element }: Waiting): string => {
  const address = `/plans/${planIdOf(plan)}`
  if (kind !== 'comment') return `${address}/${pages[kind]}`
  return element ? `${address}?about=comments&element=${element}` : `${address}/history`
}

/** Of a check-in that can be acknowledged: its row. */
const answerable = 'li:has(> [data-acknowledge])'

/** The check-in one is at is acknowledged; from elsewhere it is first gone to, so that none is answered unread. */
const acknowledge = () => {
  const here = document.activeElement?.closest<HTMLElement>(answerable)
  if (here) here.querySelector('form')?.requestSubmit()
  else document.querySelector<HTMLElement>(`[aria-labelledby=waits] ${answerable}`)?.focus()
}

/** So that what changed is not far below where there is little room. */
const shownAtOnce = 5

/** What only the person who acts can do, the longest waiting first. */
export const WaitsForMe = ({
  items,
  next,
  failed,
  onRetry,
}: {
  readonly items: readonly Waiting[] | undefined
  /** The day of the next review, to say where nothing waits. */
  readonly next: string | undefined
  readonly failed: boolean
  readonly onRetry: () => void
}) => {
  const t = useTranslations('coach')
  const [all, setAll] = useState(false)
  const clock = useClock()
  useKeys({ a: acknowledge })
  return (
    <Section id="waits" title={t('waits')} count={items !== undefined && items.length > 0 && items.length}>
      {failed && !items && <Problem onRetry={onRetry}>{t('failed')}</Problem>}
      {!items && !failed && <Skeleton className="h-28" />}
      {items?.length === 0 && (
        <Empty>
          {t('nothingWaits')} {next && t.rich('nextIs', { day: () => <DayOf day={next} /> })}
        </Empty>
      )}
      {items && items.length > 0 && (
        <ul aria-label={t('waits')} className="surface-card divide-y divide-line">
          {items.slice(0, all ? undefined : shownAtOnce).map(item => (
            <li
              key={`${item.kind}${item.id}`}
              tabIndex={-1}
              className="px-3.5 py-2.5 text-sm outline-offset-[-2px]"
            >
              <p className="flex flex-wrap gap-x-2 text-muted text-xs">
                <span className="font-medium text-text">{t(`kinds.${item.kind}`)}</span>
                <bdi>{item.owner}</bdi>
                <span className="basis-full">
                  {item.kind === 'review' ? <DayOf day={item.since} /> : <When at={item.since} />}
                  {clock !== null && (
                    <span className="font-medium text-text">
                      {' '}
                      · {t('waiting', waitOf(item.since, clock))}
                    </span>
                  )}
                </span>
              </p>
              <Link
                href={hrefOf(item)}
                className="mt-0.5 line-clamp-3 hover:underline pointer-coarse:min-h-11"
              >
                {item.words ? <Bdi text={item.words} /> : t('wordless')}
              </Link>
              {item.kind === 'check-in' && (
                <div data-acknowledge className="mt-1.5">
                  <Acknowledge plan={item.plan} checkIn={item.id} owner={item.owner} />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {items && items.length > shownAtOnce && !all && (
        <Button size="small" look="quiet" className="mt-1.5" onClick={() => setAll(true)}>
          {t('showAll', { n: items.length })}
        </Button>
      )}
    </Section>
  )
}

const Empty = ({ children }: { readonly children: ReactNode }) => (
  <p className="rounded-card border border-line border-dashed px-4 py-4 text-muted text-sm">{children}</p>
)
