'use client'
import { useTranslations } from 'use-intl'
import { SelectField, TextArea } from '../../components/ui/field.tsx'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import type { Strength } from './fragment.ts'

const document = graphql(
  `
  mutation NoteStrength($input: NoteStrengthInput!) {
    noteStrength(input: $input) {
      ... on NoteStrengthDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

export const strengthKinds = ['STRENGTH', 'WEAKNESS', 'APTITUDE'] as const

export const NoteStrength = ({
  strength,
  onClose,
}: {
  readonly strength: Strength | undefined
  readonly onClose: () => void
}) => {
  const t = useTranslations('assessment')
  const form = usePlanForm({
    name: `note-strength:${strength?.id ?? 'new'}`,
    document,
    initial: { kind: (strength?.kind ?? 'STRENGTH') as string, description: strength?.description ?? '' },
    input: ({ kind, description }) => ({
      ...(strength && { strengthId: strength.id }),
      kind: kind as Strength['kind'],
      description: description.trim(),
    }),
    ready: ({ description }) => description.trim() !== '',
    said: t('noted'),
    onClose,
  })
  return (
    <FormDialog form={form} title={strength ? t('changeStrength') : t('addStrength')}>
      <SelectField
        label={t('kind')}
        required
        options={strengthKinds.map(kind => ({ value: kind, label: t(`strengthKinds.${kind}`) }))}
        {...form.field('kind')}
      />
      <TextArea
        label={t('strength')}
        required
        autoFocus
        rows={2}
        limit={4_000}
        {...form.field('description')}
      />
    </FormDialog>
  )
}
