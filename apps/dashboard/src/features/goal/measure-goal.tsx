'use client'
import { useTranslations } from 'use-intl'
import { TextArea, TextField } from '../../components/ui/field.tsx'
import type { Goal } from '../../graphql/fragments.ts'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'

const document = graphql(
  `
  mutation MeasureGoal($input: MeasureGoalInput!) {
    measureGoal(input: $input) {
      ... on MeasureGoalDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

const decimal = (text: string) => text.trim().replace(',', '.')

export const MeasureGoal = ({ goal, onClose }: { readonly goal: Goal; readonly onClose: () => void }) => {
  const t = useTranslations('goal')
  const form = usePlanForm({
    name: `measure-goal:${goal.id}`,
    document,
    initial: { value: '', note: '' },
    input: ({ value, note }) => ({ goalId: goal.id, value: decimal(value), note: note.trim() || null }),
    ready: ({ value }) => value.trim() !== '',
    pending: ({ value, note }) => [
      {
        path: ['goals', goal.id, 'latest'],
        value: { value: decimal(value), at: new Date().toISOString(), note: note.trim() || null },
      },
    ],
    said: t('recorded'),
    onClose,
  })
  const { measure, latest } = goal
  return (
    <FormDialog
      form={form}
      title={t('record')}
      description={<bdi>{goal.statement}</bdi>}
      submit={t('recordIt')}
    >
      <TextField
        label={measure ? t('valueOf', { what: measure.what }) : t('value')}
        required
        autoFocus
        numeric
        hint={
          measure &&
          t('lastValue', {
            measured: latest ? 'yes' : 'no',
            value: latest?.value ?? measure.baseline,
            target: measure.target,
            unit: measure.unit ?? '',
          })
        }
        {...form.field('value')}
      />
      <TextArea label={t('note')} limit={2_000} rows={2} {...form.field('note')} />
    </FormDialog>
  )
}
