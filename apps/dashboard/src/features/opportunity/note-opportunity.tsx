'use client'
import { useTranslations } from 'use-intl'
import { DateField } from '../../components/ui/date-field.tsx'
import { SelectField, TextArea, TextField } from '../../components/ui/field.tsx'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { valuesAfter } from '../command/merge.ts'
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

/** What was seen; noted again it is described anew. */
export const NoteOpportunity = ({
  opportunity,
  onClose,
}: {
  readonly opportunity?: Opportunity | undefined
  readonly onClose: () => void
}) => {
  const t = useTranslations('opportunity')
  const initial = {
    title: opportunity?.title ?? '',
    kind: (opportunity?.kind ?? 'OPENING') as string,
    description: opportunity?.description ?? '',
    until: opportunity?.until ?? '',
  }
  const form = usePlanForm({
    name: `note-opportunity:${opportunity?.id ?? 'new'}`,
    document,
    initial,
    input: values => ({
      ...(opportunity && { opportunityId: opportunity.id }),
      title: values.title.trim(),
      kind: values.kind as Opportunity['kind'],
      description: values.description.trim() || null,
      until: values.until || null,
    }),
    ready: ({ title }) => title.trim() !== '',
    ...(opportunity && {
      element: {
        id: opportunity.id,
        valuesIn: valuesAfter<typeof initial>('OpportunityPassed', ['kind']),
      },
    }),
    said: t('noted'),
    onClose,
  })
  return (
    <FormDialog
      form={form}
      title={t(opportunity ? 'describe' : 'add')}
      {...(!opportunity && { submit: t('addIt') })}
    >
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
