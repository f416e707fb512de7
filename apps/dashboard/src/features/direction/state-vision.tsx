'use client'
import { useTranslations } from 'use-intl'
import { SelectField, TextArea } from '../../components/ui/field.tsx'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import { undoBy } from '../command/use-said.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import type { DirectionState } from './fragment.ts'
import { mostCharacters } from './worksheet.ts'

const document = graphql(
  `
  mutation StateVision($input: StateVisionInput!) {
    stateVision(input: $input) {
      ... on StateVisionDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

const valuesOf = (vision: DirectionState['vision']) => ({
  text: vision?.text ?? '',
  horizonYears: String(vision?.horizonYears ?? 5),
})

export const StateVision = ({
  vision,
  onClose,
}: {
  readonly vision: DirectionState['vision']
  readonly onClose: () => void
}) => {
  const t = useTranslations('direction')
  const { id, live } = usePlanView()
  const form = usePlanForm({
    name: 'state-vision',
    document,
    initial: valuesOf(vision),
    input: ({ text, horizonYears }) => ({ text: text.trim(), horizonYears: Number(horizonYears) }),
    ready: ({ text }) => text.trim() !== '' && text.length <= mostCharacters,
    element: {
      id: live.planId,
      valuesIn: plan => plan.state && valuesOf(plan.state.vision),
      fieldOf: field => (field.toLowerCase().includes('horizon') ? 'horizonYears' : 'text'),
    },
    reason: () => (vision ? 'offered' : 'none'),
    pending: ({ text, horizonYears }) => [
      { path: ['vision'], value: { text: text.trim(), horizonYears: Number(horizonYears) } },
    ],
    ...(vision && {
      undo: (before: ReturnType<typeof valuesOf>) =>
        undoBy(document, { planId: id, text: before.text, horizonYears: Number(before.horizonYears) }),
    }),
    said: t('visionStated'),
    onClose,
  })
  return (
    <FormDialog
      form={form}
      title={vision ? t('changeVision') : t('stateVision')}
      description={t('visionHint')}
    >
      <TextArea
        label={t('visionText')}
        required
        autoFocus
        rows={6}
        limit={mostCharacters}
        {...form.field('text')}
      />
      <SelectField
        label={t('horizon')}
        required
        options={Array.from({ length: 10 }, (_, i) => ({ value: `${i + 1}`, label: `${i + 1}` }))}
        {...form.field('horizonYears')}
      />
    </FormDialog>
  )
}
