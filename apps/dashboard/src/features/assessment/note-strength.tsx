'use client'
import { useTranslations } from 'use-intl'
import { SelectField } from '../../components/ui/field.tsx'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { valuesAfter } from '../command/merge.ts'
import { usePlanForm } from '../command/use-plan-form.ts'
import type { Strength } from './fragment.ts'
import { NotedForm } from './noted-form.tsx'

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
  const initial = { kind: (strength?.kind ?? 'STRENGTH') as string, description: strength?.description ?? '' }
  const form = usePlanForm({
    name: `note-strength:${strength?.id ?? 'new'}`,
    document,
    initial,
    input: ({ kind, description }) => ({
      ...(strength && { strengthId: strength.id }),
      kind: kind as Strength['kind'],
      description: description.trim(),
    }),
    ready: ({ description }) => description.trim() !== '',
    ...(strength?.removedAt === null && {
      element: {
        id: strength.id,
        valuesIn: valuesAfter<typeof initial>('StrengthRemoved', ['kind']),
      },
    }),
    said: t('noted'),
    onClose,
  })
  return (
    <NotedForm form={form} title={strength ? t('changeStrength') : t('addStrength')} label={t('strength')}>
      <SelectField
        label={t('kind')}
        required
        options={strengthKinds.map(kind => ({ value: kind, label: t(`strengthKinds.${kind}`) }))}
        {...form.field('kind')}
      />
    </NotedForm>
  )
}
