'use client'
import { useTranslations } from 'use-intl'
import { DateField } from '../../components/ui/date-field.tsx'
import { SelectField, TextArea, TextField } from '../../components/ui/field.tsx'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import type { Opportunity } from './fragment.ts'

const document = graphql(
  `
  mutation NoteOpportunity($input: NoteOpportunityInput!) {
    noteOpportunity(input: $input) {
      ... on NoteOpportunityDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

const kinds = ['OPENING', 'PROJECT', 'PROMOTION', 'EVENT', 'OTHER'] as const

export const NoteOpportunity = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useTranslations('opportunity')
  const form = usePlanForm({
    name: 'note-opportunity',
    document,
    initial: { title: '', kind: 'OPENING' as string, description: '', until: '' },
    input: values => ({
      title: values.title.trim(),
      kind: values.kind as Opportunity['kind'],
      description: values.description.trim() || null,
      until: values.until || null,
    }),
    ready: ({ title }) => title.trim() !== '',
    said: t('noted'),
    onClose,
  })
  return (
    <FormDialog form={form} title={t('add')} submit={t('addIt')}>
      <TextField label={t('title')} required autoFocus limit={200} {...form.field('title')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t('kind')}
          required
          options={kinds.map(kind => ({ value: kind, label: t(`kinds.${kind}`) }))}
          {...form.field('kind')}
        />
        <DateField label={t('until')} {...form.field('until')} />
      </div>
      <TextArea label={t('description')} rows={4} limit={4_000} {...form.field('description')} />
    </FormDialog>
  )
}
