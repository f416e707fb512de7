'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import { GoalFields } from './goal-fields.tsx'
import { contentOf, emptyGoal, goalPath, newGoal } from './goal-values.ts'

const document = graphql(
  `
  mutation SetGoal($input: SetGoalInput!) {
    setGoal(input: $input) {
      ... on SetGoalDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

export const SetGoal = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useTranslations('goal')
  const [goalId] = useState(() => crypto.randomUUID())
  const form = usePlanForm({
    name: 'set-goal',
    document,
    initial: emptyGoal,
    input: values => ({ goalId, ...contentOf(values) }),
    pathOf: goalPath,
    ready: ({ statement }) => statement.trim() !== '',
    pending: values => [{ path: ['goals', goalId], value: newGoal(goalId, values) }],
    said: t('isSet'),
    onClose,
  })
  return (
    <FormDialog form={form} title={t('set')} description={t('setHint')} submit={t('setIt')}>
      <GoalFields values={form.values} field={form.field} />
    </FormDialog>
  )
}
