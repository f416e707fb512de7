'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { DateField } from '../../components/ui/date-field.tsx'
import { Disclosure } from '../../components/ui/disclosure.tsx'
import { SelectField, TextArea, TextField } from '../../components/ui/field.tsx'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import { useQuickCommand } from '../command/use-quick-command.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { Story } from '../story/story.tsx'
import { decisionsIn } from './decisions.ts'
import type { Review } from './fragment.ts'
import { ReviewName } from './review-name.tsx'

const document = graphql(
  `
  mutation HoldReview($input: HoldReviewInput!) {
    holdReview(input: $input) {
      ... on HoldReviewDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

const nameRevision = graphql(
  `
  mutation NameRevisionOfReview($input: RevisePlanInput!) {
    revisePlan(input: $input) {
      ... on RevisePlanDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

/** What was concluded and decided; what was changed since the last named version becomes one of its own. */
export const HoldReview = ({
  review,
  last,
  onClose,
}: {
  readonly review: Review
  /** The review held last, where there was one: the story begins after it. */
  readonly last: Review | undefined
  readonly onClose: () => void
}) => {
  const t = useTranslations('review')
  const { id } = usePlanView()
  const [nextId] = useState(() => crypto.randomUUID())
  const naming = useQuickCommand(nameRevision)
  const form = usePlanForm({
    name: `hold-review:${review.id}`,
    document,
    initial: {
      conclusions: '',
      decisions: '',
      revision: '',
      next: review.everyMonths === null ? 'none' : 'cadence',
      nextDue: '',
    },
    input: ({ conclusions, decisions, next, nextDue }) => ({
      reviewId: review.id,
      conclusions: conclusions.trim(),
      decisions: decisionsIn(decisions),
      next: next === 'none' ? null : { reviewId: nextId, due: next === 'day' ? nextDue : null },
    }),
    ready: ({ conclusions, next, nextDue }) =>
      conclusions.trim() !== '' && (next !== 'day' || nextDue !== ''),
    pending: ({ conclusions, decisions }) => [
      { path: ['reviews', review.id, 'status'], value: 'HELD' },
      { path: ['reviews', review.id, 'conclusions'], value: conclusions.trim() },
      { path: ['reviews', review.id, 'decisions'], value: decisionsIn(decisions) },
    ],
    said: t('held'),
    done: ({ revision, conclusions }) => {
      const name = revision.trim()
      if (name !== '')
        void naming.run(
          { planId: id, name, summary: conclusions.trim() },
          { words: t('revisionNamed', { name }) },
        )
    },
    onClose,
  })
  const { next } = form.values
  return (
    <FormDialog
      form={form}
      title={t('hold')}
      description={<ReviewName review={review} />}
      submit={t('holdIt')}
    >
      <Disclosure summary={last ? t('sinceLast') : t('sinceStart')}>
        <div className="-mx-1 max-h-72 overflow-y-auto rounded-card border border-line">
          <Story plan={id} from={last ? last.statusSince : 'rev:1'} label={t('sinceLast')} />
        </div>
      </Disclosure>
      <TextArea
        label={t('conclusions')}
        required
        autoFocus
        rows={4}
        limit={4_000}
        placeholder={t('conclusionsExample')}
        {...form.field('conclusions')}
      />
      <TextArea label={t('decisions')} rows={3} hint={t('decisionsHint')} {...form.field('decisions')} />
      <TextField label={t('revision')} limit={200} hint={t('revisionHint')} {...form.field('revision')} />
      <SelectField
        label={t('next')}
        required
        value={next}
        onChange={value => form.set('next', value)}
        options={[
          ...(review.everyMonths === null
            ? []
            : [{ value: 'cadence', label: t('nextCadence', { n: review.everyMonths }) }]),
          { value: 'day', label: t('nextDay') },
          { value: 'none', label: t('nextNone') },
        ]}
      />
      {next === 'day' && <DateField label={t('nextDue')} required {...form.field('nextDue')} />}
    </FormDialog>
  )
}
