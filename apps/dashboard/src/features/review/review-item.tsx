'use client'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { MenuItem } from '../../components/ui/menu.tsx'
import { RowMenu } from '../../components/ui/row-menu.tsx'
import { StatusMark } from '../../components/ui/status-mark.tsx'
import { ActionButton, useMayNot } from '../command/may.tsx'
import { daysBetween, useToday } from '../moment/use-today.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { usePlanAddress } from '../shell/use-plan-address.ts'
import { ChangedSince } from '../since/changed-since.tsx'
import type { Review } from './fragment.ts'
import { ReviewName } from './review-name.tsx'

export type ReviewTask = 'hold' | 'move' | 'cancel'

/** A review to be held: how far off, or how late. Nothing is late in the past: that is a matter of today. */
export const Upcoming = ({
  review,
  onTask,
}: {
  readonly review: Review
  readonly onTask: (task: ReviewTask) => void
}) => {
  const t = useTranslations('review')
  const format = useFormat()
  const { past, fresh } = usePlanView()
  const today = useToday()
  const mayNot = useMayNot('REVIEW_PLAN')
  const days = past || today === undefined ? undefined : daysBetween(today, review.due)
  const late = days !== undefined && days < 0
  return (
    <li
      className={`flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3 ${fresh.has(review.id) ? 'fresh' : ''}`}
    >
      <StatusMark tone={late ? 'stuck' : 'waiting'} />
      <div className="min-w-0 flex-1 basis-52">
        <p className="font-medium [overflow-wrap:anywhere]">
          <ReviewName review={review} />
        </p>
        <p className="flex flex-wrap gap-x-2.5 text-muted text-sm">
          <span>{t('dueOn', { day: format.day(review.due) })}</span>
          {days !== undefined && (
            <span className={late ? 'font-medium text-removed' : undefined}>
              {late ? t('overdueBy', { n: -days }) : t('inDays', { n: days })}
            </span>
          )}
          {review.everyMonths !== null && <span>{t('every', { n: review.everyMonths })}</span>}
        </p>
        <ChangedSince id={review.id} />
      </div>
      <ActionButton action="REVIEW_PLAN" size="small" look="primary" onClick={() => onTask('hold')}>
        {t('holdAction')}
      </ActionButton>
      {!past && mayNot === undefined && (
        <RowMenu label={t('change', { name: review.occasion ?? t('of', { day: format.day(review.due) }) })}>
          <MenuItem onSelect={() => onTask('move')}>{t('moveAction')}</MenuItem>
          <MenuItem onSelect={() => onTask('cancel')}>{t('cancelAction')}</MenuItem>
        </RowMenu>
      )}
    </li>
  )
}

const Way = ({ href, children }: { readonly href: string; readonly children: string }) => (
  <Link href={href} className="rounded-control text-primary text-sm hover:underline pointer-coarse:py-3.5">
    {children}
  </Link>
)

/** What was concluded and decided, and the way to what changed before and since. */
export const HeldReview = ({
  review,
  before,
}: {
  readonly review: Review
  /** The review held before it. */
  readonly before: Review | undefined
}) => {
  const t = useTranslations('review')
  const format = useFormat()
  const { fresh, past } = usePlanView()
  const { hrefOf } = usePlanAddress()
  const here = `review:${review.id}`
  return (
    <li className={`px-4 py-3.5 ${fresh.has(review.id) ? 'fresh' : ''}`}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusMark tone="done" />
        <h3 className="min-w-0 flex-1 basis-52 font-medium [overflow-wrap:anywhere]">
          <ReviewName review={review} />
        </h3>
        <p className="text-muted text-sm">
          {t('heldOn', { day: format.date(review.statusSince) })} ·{' '}
          {t('wasDue', { day: format.day(review.due) })}
        </p>
      </div>
      <div className="mt-2 max-w-prose sm:ps-7">
        <ChangedSince id={review.id} />
        {review.conclusions && (
          <p>
            <Bdi text={review.conclusions} lines />
          </p>
        )}
        {review.decisions.length > 0 && (
          <>
            <h4 className="mt-2.5 font-medium text-muted text-xs">{t('decisions')}</h4>
            <ul className="list-disc ps-5 text-sm">
              {review.decisions.map(decision => (
                <li key={decision}>
                  <Bdi text={decision} />
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="mt-2.5 flex flex-wrap gap-x-4 gap-y-1">
          <Way href={hrefOf('overview', { at: here })}>{t('thePlanThen')}</Way>
          {before && (
            <Way href={hrefOf('compare', { a: `review:${before.id}`, b: here })}>{t('changesBefore')}</Way>
          )}
          {!past && <Way href={hrefOf('compare', { a: here })}>{t('changesSince')}</Way>}
        </p>
      </div>
    </li>
  )
}

export const CancelledReview = ({ review }: { readonly review: Review }) => {
  const t = useTranslations('review')
  const format = useFormat()
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 px-4 py-2.5">
      <span className="self-center">
        <StatusMark tone="ended" />
      </span>
      <span className="line-through [overflow-wrap:anywhere]">
        <ReviewName review={review} />
      </span>
      <span className="text-muted text-sm">
        {t('cancelledOn', { day: format.date(review.statusSince) })} ·{' '}
        {t('wasDue', { day: format.day(review.due) })}
      </span>
      <p className="basis-full text-sm sm:ps-7">
        {review.why ? <Bdi text={review.why} lines /> : <span className="text-muted">{t('noReason')}</span>}
      </p>
      <ChangedSince id={review.id} />
    </li>
  )
}
