'use client'
import { CalendarPlus } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Button } from '../../components/ui/button.tsx'
import { late } from '../../components/ui/late.ts'
import { Section } from '../../components/ui/section.tsx'
import { StatusMark } from '../../components/ui/status-mark.tsx'
import { DayOf } from '../../components/ui/when.tsx'
import { daysBetween, useToday } from '../moment/use-today.ts'
import { planIdOf } from '../plans/plan-id.ts'
import type { DueReview } from './documents.ts'

const CalendarAddress = late(() => import('./calendar-address.tsx').then(module => module.CalendarAddress))

/** Reviews still to come, by day. */
export const DueReviews = ({ reviews }: { readonly reviews: readonly DueReview[] }) => {
  const t = useTranslations()
  const today = useToday()
  const [subscribing, setSubscribing] = useState(false)
  const distance = (due: string) => {
    if (today === undefined) return null
    return ` · ${t('review.inDays', { n: Math.max(0, daysBetween(today, due)) })}`
  }
  return (
    <Section
      id="reviews-due"
      title={t('coach.reviews')}
      count={reviews.length > 0 && reviews.length}
      action={
        <Button size="small" look="quiet" onClick={() => setSubscribing(true)}>
          <CalendarPlus size={14} aria-hidden />
          {t('coach.calendar.open')}
        </Button>
      }
    >
      {reviews.length === 0 && <p className="text-muted text-sm">{t('coach.noReviews')}</p>}
      {reviews.length > 0 && (
        <ul aria-label={t('coach.reviews')} className="surface-card divide-y divide-line">
          {reviews.map(({ reviewId, planId, ownerName, occasion, planTitle, due }) => (
            <li key={reviewId} className="flex gap-2.5 px-3.5 py-2.5 text-sm">
              <span className="mt-0.5">
                <StatusMark tone="waiting" />
              </span>
              <Link
                href={`/plans/${planIdOf(planId)}/reviews`}
                prefetch={false}
                className="group min-w-0 flex-1 pointer-coarse:py-1"
              >
                <span className="block group-hover:underline">
                  <Bdi text={ownerName} /> · <Bdi text={occasion ?? planTitle} />
                </span>
                <span className="text-muted">
                  <DayOf day={due} />
                  {distance(due)}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {subscribing && <CalendarAddress onClose={() => setSubscribing(false)} />}
    </Section>
  )
}
