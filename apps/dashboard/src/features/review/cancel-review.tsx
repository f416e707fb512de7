'use client'
import { useTranslations } from 'use-intl'
import { TextArea } from '../../components/ui/field.tsx'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import type { Review } from './fragment.ts'
import { ReviewName } from './review-name.tsx'

const document = graphql(
  `
  mutation CancelReview($input: CancelReviewInput!) {
    cancelReview(input: $input) {
      ... on CancelReviewDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

export const CancelReview = ({
  review,
  onClose,
}: {
  readonly review: Review
  readonly onClose: () => void
}) => {
  const t = useTranslations('review')
  const form = usePlanForm({
    name: `cancel-review:${review.id}`,
    document,
    initial: { why: '' },
    input: ({ why }) => ({ reviewId: review.id, why: why.trim() || null }),
    pending: ({ why }) => [
      { path: ['reviews', review.id, 'status'], value: 'CANCELLED' },
      { path: ['reviews', review.id, 'why'], value: why.trim() || null },
    ],
    said: t('cancelled'),
    onClose,
  })
  return (
    <FormDialog
      form={form}
      title={t('cancel')}
      description={<ReviewName review={review} />}
      submit={t('cancelIt')}
    >
      <p className="text-muted text-sm">{t('cancelHint')}</p>
      <TextArea label={t('why')} autoFocus limit={2_000} {...form.field('why')} />
    </FormDialog>
  )
}
