'use client'
import { useTranslations } from 'use-intl'
import type { Goal } from '../../graphql/fragments.ts'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'

export const reopenGoalDocument = graphql(
  `
  mutation ReopenGoal($input: ReopenGoalInput!) {
    reopenGoal(input: $input) {
      ... on ReopenGoalDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

export const ReopenGoal = ({ goal, onClose }: { readonly goal: Goal; readonly onClose: () => void }) => {
  const t = useTranslations('goal')
  const form = usePlanForm({
    name: `reopen-goal:${goal.id}`,
    document: reopenGoalDocument,
    initial: {},
    input: () => ({ goalId: goal.id }),
    reason: () => 'offered',
    pending: () => [
      { path: ['goals', goal.id], value: { status: 'OPEN', statusSince: new Date().toISOString() } },
    ],
    said: t('endings.reopen.said'),
    onClose,
  })
  return (
    <FormDialog
      form={form}
      title={t('endings.reopen.title')}
      description={<bdi>{goal.statement}</bdi>}
      submit={t('endings.reopen.submit')}
    >
      {null}
    </FormDialog>
  )
}
