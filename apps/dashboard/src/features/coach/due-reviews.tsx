'use client'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Section } from '../../components/ui/section.tsx'
import { StatusMark } from '../../components/ui/status-mark.tsx'
import { DayOf } from '../../components/ui/when.tsx'
import { daysBetween, useToday } from '../moment/use-today.ts'
import { planIdOf } from '../plans/plan-id.ts'
import type { DueReview } from './documents.ts'

/** Reviews to be held, by day. */
export const DueReviews = ({ reviews }: { readonly reviews: readonly DueReview[] }) => {
  const t = useTranslations()
  const today = useToday()
  const distance = (due: string) => {
    if (today === undefined) return null
    const days = daysBetween(today, due)
    return ` · ${days < 0 ? t('review.overdueBy', { n: -days }) : t('review.inDays', { n: days })}`
  }
  return (
    <Section id="reviews-due" title={t('coach.reviews')} count={reviews.length > 0 && reviews.length}>
      {reviews.length === 0 && <p className="text-muted text-sm">{t('coach.noReviews')}</p>}
      {reviews.length > 0 && (
        <ul aria-label={t('coach.reviews')} className="surface-card divide-y divide-line">
          {reviews.map(({ reviewId, planId, ownerName, occasion, planTitle, due, overdue }) => (
            <li key={reviewId} className="flex gap-2.5 px-3.5 py-2.5 text-sm">
              <span className="mt-0.5">
                <StatusMark tone={overdue ? 'stuck' : 'waiting'} />
              </span>
              <Link
                href={`/plans/${planIdOf(planId)}/reviews`}
                className="group min-w-0 flex-1 pointer-coarse:py-1"
              >
                <span className="block group-hover:underline">
                  <Bdi text={ownerName} /> · <Bdi text={occasion ?? planTitle} />
                </span>
                <span className={overdue ? 'text-removed' : 'text-muted'}>
                  <DayOf day={due} />
                  {distance(due)}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
