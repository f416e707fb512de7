'use client'
import { useTranslations } from 'use-intl'
import { TextField } from '../../components/ui/field.tsx'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'

const document = graphql(
  `
  mutation AddDirectionVariation($input: AddDirectionVariationInput!) {
    addDirectionVariation(input: $input) {
      ... on AddDirectionVariationDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

export const AddDirectionVariation = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useTranslations('direction')
  const form = usePlanForm({
    name: 'add-direction-variation',
    document,
    initial: { name: '' },
    input: ({ name }) => ({ name: name.trim() }),
    ready: ({ name }) => name.trim() !== '',
    said: t('added'),
    onClose,
  })
  return (
    <FormDialog form={form} title={t('add')} description={t('addHint')} submit={t('addIt')}>
      <TextField
        label={t('variationName')}
        required
        autoFocus
        limit={200}
        placeholder={t('variationPlaceholder')}
        {...form.field('name')}
      />
    </FormDialog>
  )
}
