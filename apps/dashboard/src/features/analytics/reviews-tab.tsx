'use client'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Empty, Problem, Skeleton } from '../../components/ui/states.tsx'
import { Bars, barHeight } from '../chart/bars.tsx'
import { ChartFigure } from '../chart/chart-figure.tsx'
import { rolesQuery } from './documents.ts'
import { barsOf, told, useGroupColumns } from './group-bars.tsx'
import { type ReviewMonth, type ReviewOutcome, reviewMonths, reviewOutcomes } from './review-months.ts'
import { useReviews } from './use-reviews.ts'

const looks = {
  onTime: 'done',
  late: 'moving',
  overdue: 'stuck',
  cancelled: 'ended',
  toCome: 'waiting',
} as const satisfies Readonly<Record<ReviewOutcome, string>>

/** C13: are reviews held? Of all plans for auditors only, since the calendar is told by plans. */
const Reviews = () => {
  const t = useTranslations()
  const { found, failed, again } = useReviews()
  const name = (group: string | null) => group ?? ''
  const groupColumns = useGroupColumns<ReviewMonth>(name)
  if (failed) return <Problem onRetry={again}>{t('states.unreachable')}</Problem>
  if (!found) return <Skeleton className="h-80" />
  const months = reviewMonths(found.reviews)
  const shown = told(months)
  const sum = (outcome: ReviewOutcome) => shown.reduce((all, month) => all + (month[outcome] ?? 0), 0)
  const parts = reviewOutcomes.map(outcome => ({
    key: outcome,
    head: t(`analytics.reviews.${outcome}`),
    of: (month: ReviewMonth) => month[outcome],
    look: looks[outcome],
  }))
  const bars = barsOf(months, parts, name)
  return (
    <>
      <ChartFigure
        title={t('analytics.reviewsTitle')}
        finding={t('analytics.reviewsFinding', {
          due: reviewOutcomes.reduce((all, outcome) => all + sum(outcome), 0),
          onTime: sum('onTime'),
          late: sum('late'),
          overdue: sum('overdue'),
          cancelled: sum('cancelled'),
        })}
        note={t('analytics.reviewsRead')}
        keys={(bars[0]?.parts ?? []).map(({ key, colour, sign }) => ({
          words: t(`analytics.reviews.${key as ReviewOutcome}`),
          colour,
          sign,
        }))}
        lazy={false}
        height={bars.length * barHeight}
        chart={bars.length > 0 ? <Bars rows={bars} share /> : undefined}
        columns={[
          ...groupColumns,
          ...parts.map(({ key, head, of }) => ({
            key,
            head,
            end: true,
            cell: (month: ReviewMonth) => of(month) ?? '–',
            text: of,
          })),
        ]}
        rows={months}
        keyOf={month => month.group}
        file="analytics-reviews"
      />
      <p className="mt-1.5 flex flex-wrap gap-x-3 text-muted text-xs">
        <span>{t('analytics.asOf', { position: found.position })}</span>
        {months.length > shown.length && (
          <span>{t('analytics.hidden', { hidden: months.length - shown.length, all: months.length })}</span>
        )}
      </p>
    </>
  )
}

export const ReviewsTab = () => {
  const t = useTranslations('analytics')
  const [{ data }] = useQuery({ query: rolesQuery, variables: {} })
  if (!data) return <Skeleton className="h-80" />
  return data.viewer.member?.roles.includes('AUDITOR') ? (
    <Reviews />
  ) : (
    <Empty title={t('noReviews')}>{t('noReviewsHint')}</Empty>
  )
}
