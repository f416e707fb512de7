'use client'
import { useTranslations } from 'use-intl'
import { TextArea } from '../../components/ui/field.tsx'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import type { Opportunity } from './fragment.ts'

const document = graphql(
  `
  mutation PassOpportunity($input: PassOpportunityInput!) {
    passOpportunity(input: $input) {
      ... on PassOpportunityDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

export const PassOpportunity = ({
  opportunity,
  onClose,
}: {
  readonly opportunity: Opportunity
  readonly onClose: () => void
}) => {
  const t = useTranslations('opportunity')
  const form = usePlanForm({
    name: `pass-opportunity:${opportunity.id}`,
    document,
    initial: { why: '' },
    input: ({ why }) => ({ opportunityId: opportunity.id, why: why.trim() }),
    ready: ({ why }) => why.trim() !== '',
    pending: ({ why }) => [
      { path: ['opportunities', opportunity.id, 'status'], value: 'PASSED' },
      { path: ['opportunities', opportunity.id, 'why'], value: why.trim() },
    ],
    said: t('passedSaid', { title: opportunity.title }),
    onClose,
  })
  return (
    <FormDialog
      form={form}
      title={
        <>
          {t('passTitle')} · <bdi>{opportunity.title}</bdi>
        </>
      }
      description={t('passHint')}
      submit={t('passIt')}
    >
      <TextArea label={t('why')} required autoFocus rows={3} limit={2_000} {...form.field('why')} />
    </FormDialog>
  )
}
