'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { DateField } from '../../components/ui/date-field.tsx'
import { TextField } from '../../components/ui/field.tsx'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import type { Review } from './fragment.ts'

const document = graphql(
  `
  mutation ScheduleReview($input: ScheduleReviewInput!) {
    scheduleReview(input: $input) {
      ... on ScheduleReviewDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

/** Schedules a review, or moves one that is scheduled. */
export const ScheduleReview = ({
  review,
  onClose,
}: {
  readonly review?: Review
  readonly onClose: () => void
}) => {
  const t = useTranslations('review')
  const [id] = useState(() => review?.id ?? crypto.randomUUID())
  const form = usePlanForm({
    name: review ? `move-review:${review.id}` : 'schedule-review',
    document,
    initial: {
      due: review?.due ?? '',
      occasion: review?.occasion ?? '',
      everyMonths: String(review?.everyMonths ?? ''),
    },
    input: ({ due, occasion, everyMonths }) => ({
      reviewId: id,
      due,
      occasion: occasion.trim() || null,
      everyMonths: everyMonths.trim() === '' ? null : Number(everyMonths),
    }),
    ready: ({ due, occasion, everyMonths }) =>
      due !== '' &&
      (!review ||
        due !== review.due ||
        occasion.trim() !== (review.occasion ?? '') ||
        everyMonths.trim() !== String(review.everyMonths ?? '')),
    reason: () => (review ? 'offered' : 'none'),
    pending: ({ due, occasion, everyMonths }) => [
      {
        path: ['reviews', id],
        value: {
          id,
          due,
          occasion: occasion.trim() || null,
          everyMonths: Number(everyMonths) || null,
          status: 'SCHEDULED',
          statusSince: new Date().toISOString(),
          scheduledAt: review?.scheduledAt ?? new Date().toISOString(),
          conclusions: null,
          decisions: [],
          why: null,
        } satisfies Review,
      },
    ],
    said: review ? t('moved') : t('scheduled'),
    onClose,
  })
  return (
    <FormDialog
      form={form}
      title={review ? t('move') : t('schedule')}
      description={review ? t('moveHint') : t('scheduleHint')}
      submit={review ? t('moveIt') : t('scheduleIt')}
    >
      <DateField label={t('due')} required autoFocus {...form.field('due')} />
      <TextField
        label={t('occasion')}
        limit={200}
        placeholder={t('occasionExample')}
        {...form.field('occasion')}
      />
      <TextField
        label={t('everyMonths')}
        numeric
        hint={t('everyMonthsHint')}
        {...form.field('everyMonths')}
      />
    </FormDialog>
  )
}
