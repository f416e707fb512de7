'use client'
import { useTranslations } from 'use-intl'
import { TextArea, TextField } from '../../components/ui/field.tsx'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'

const document = graphql(
  `
  mutation RevisePlan($input: RevisePlanInput!) {
    revisePlan(input: $input) {
      ... on RevisePlanDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

/** Names the present version, which groups what changed since the last one that was named. */
export const RevisePlan = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useTranslations('plan')
  const form = usePlanForm({
    name: 'revise-plan',
    document,
    initial: { name: '', summary: '' },
    input: ({ name, summary }) => ({ name: name.trim(), summary: summary.trim() }),
    ready: ({ name, summary }) => name.trim() !== '' && summary.trim() !== '',
    said: t('revised'),
    onClose,
  })
  return (
    <FormDialog form={form} title={t('revise')} description={t('reviseHint')} submit={t('reviseIt')}>
      <TextField
        label={t('name')}
        required
        autoFocus
        limit={200}
        placeholder={t('nameExample')}
        {...form.field('name')}
      />
      <TextArea
        label={t('summary')}
        required
        limit={4_000}
        placeholder={t('summaryExample')}
        {...form.field('summary')}
      />
    </FormDialog>
  )
}
