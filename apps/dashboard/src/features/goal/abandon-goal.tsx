'use client'
import { useTranslations } from 'use-intl'
import type { Goal } from '../../graphql/fragments.ts'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import { undoBy } from '../command/use-said.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { reopenGoalDocument } from './reopen-goal.tsx'

const document = graphql(
  `
  mutation AbandonGoal($input: AbandonGoalInput!) {
    abandonGoal(input: $input) {
      ... on AbandonGoalDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

export const AbandonGoal = ({ goal, onClose }: { readonly goal: Goal; readonly onClose: () => void }) => {
  const t = useTranslations('goal')
  const { id } = usePlanView()
  const form = usePlanForm({
    name: `abandon-goal:${goal.id}`,
    document,
    initial: {},
    input: () => ({ goalId: goal.id }),
    reason: () => 'required',
    pending: () => [
      { path: ['goals', goal.id], value: { status: 'ABANDONED', statusSince: new Date().toISOString() } },
    ],
    undo: () => undoBy(reopenGoalDocument, { planId: id, goalId: goal.id }),
    said: t('endings.abandon.said'),
    onClose,
  })
  return (
    <FormDialog
      form={form}
      title={t('endings.abandon.title')}
      description={<bdi>{goal.statement}</bdi>}
      submit={t('endings.abandon.submit')}
    >
      <p className="text-muted text-sm">{t('endings.abandon.hint')}</p>
    </FormDialog>
  )
}
