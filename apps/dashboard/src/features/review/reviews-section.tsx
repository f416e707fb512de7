'use client'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Disclosure } from '../../components/ui/disclosure.tsx'
import { late } from '../../components/ui/late.ts'
import { Section } from '../../components/ui/section.tsx'
import { Empty, Problem, Skeleton } from '../../components/ui/states.tsx'
import { ActionButton, useMayNot } from '../command/may.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { useSection } from '../plan/use-section.ts'
import { useKeys } from '../shell/keys.ts'
import { type Review, reviewsQuery } from './fragment.ts'
import { CancelledReview, HeldReview, type ReviewTask, Upcoming } from './review-item.tsx'

// Forms are loaded when they are first opened.
const ScheduleReview = late(() => import('./schedule-review.tsx').then(module => module.ScheduleReview))
const HoldReview = late(() => import('./hold-review.tsx').then(module => module.HoldReview))
const CancelReview = late(() => import('./cancel-review.tsx').then(module => module.CancelReview))

export const ReviewsSection = () => {
  const t = useTranslations()
  const { past, state: plan } = usePlanView()
  const { state, busy, failed, retry } = useSection(reviewsQuery)
  const [scheduling, setScheduling] = useState(false)
  const [task, setTask] = useState<{ readonly review: Review; readonly task: ReviewTask } | null>(null)
  const mayNot = useMayNot('REVIEW_PLAN')
  useKeys(past || mayNot !== undefined ? {} : { c: () => setScheduling(true) })

  const reviews = state?.reviews.nodes ?? []
  const upcoming = reviews
    .filter(({ status }) => status === 'SCHEDULED')
    .sort((a, b) => a.due.localeCompare(b.due))
  const held = reviews
    .filter(({ status }) => status === 'HELD')
    .sort((a, b) => b.statusSince.localeCompare(a.statusSince))
  const cancelled = reviews.filter(({ status }) => status === 'CANCELLED')
  const goesOn = plan.status === 'ACTIVE' || plan.status === 'PAUSED' || plan.status === 'DRAFTED'
  const schedule = (words: string, look: 'plain' | 'primary' = 'plain') => (
    <ActionButton
      action="REVIEW_PLAN"
      size="small"
      look={look}
      aria-keyshortcuts="c"
      onClick={() => setScheduling(true)}
    >
      <Plus size={14} aria-hidden />
      {words}
    </ActionButton>
  )
  return (
    <Section
      narrow
      id="reviews"
      title={t('sections.reviews')}
      count={reviews.length > 0 && t('review.counts', { held: held.length })}
      action={
        // where none is scheduled the page itself says so, with the same button
        (upcoming.length > 0 || (reviews.length > 0 && (past || !goesOn))) && schedule(t('review.schedule'))
      }
    >
      {failed && <Problem onRetry={retry}>{t('states.unreachable')}</Problem>}
      {state === undefined && !failed && <Skeleton className="h-40" />}
      {state && reviews.length === 0 && (
        <Empty
          title={past ? t('review.nonePast') : t('review.none')}
          action={schedule(t('review.scheduleFirst'), 'primary')}
        >
          {!past && t('review.noneHint')}
        </Empty>
      )}
      {reviews.length > 0 && (
        <div className="flex flex-col gap-6" aria-busy={busy}>
          {upcoming.length > 0 && (
            <ul aria-label={t('review.upcoming')} className="surface-card divide-y divide-line">
              {upcoming.map(review => (
                <Upcoming
                  key={review.id}
                  review={review}
                  onTask={which => setTask({ review, task: which })}
                />
              ))}
            </ul>
          )}
          {upcoming.length === 0 && goesOn && !past && (
            <Empty title={t('review.noneScheduled')} action={schedule(t('review.schedule'), 'primary')}>
              {t('review.noneScheduledHint')}
            </Empty>
          )}
          {held.length > 0 && (
            <ol aria-label={t('review.heldHeading')} className="surface-card divide-y divide-line">
              {held.map((review, place) => (
                <HeldReview key={review.id} review={review} before={held[place + 1]} />
              ))}
            </ol>
          )}
          {cancelled.length > 0 && (
            <Disclosure summary={t('review.cancelledCount', { n: cancelled.length })}>
              <ul className="surface-card divide-y divide-line">
                {cancelled.map(review => (
                  <CancelledReview key={review.id} review={review} />
                ))}
              </ul>
            </Disclosure>
          )}
        </div>
      )}
      {!past && scheduling && <ScheduleReview onClose={() => setScheduling(false)} />}
      {!past && task?.task === 'move' && (
        <ScheduleReview review={task.review} onClose={() => setTask(null)} />
      )}
      {!past && task?.task === 'hold' && (
        <HoldReview review={task.review} last={held[0]} onClose={() => setTask(null)} />
      )}
      {!past && task?.task === 'cancel' && (
        <CancelReview review={task.review} onClose={() => setTask(null)} />
      )}
    </Section>
  )
}
