'use client'
import { useTranslations } from 'use-intl'
import { TextArea } from '../../components/ui/field.tsx'
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
  mutation AchieveGoal($input: AchieveGoalInput!) {
    achieveGoal(input: $input) {
      ... on AchieveGoalDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

export const AchieveGoal = ({ goal, onClose }: { readonly goal: Goal; readonly onClose: () => void }) => {
  const t = useTranslations('goal')
  const { id, state } = usePlanView()
  const unfinished = state.steps.filter(
    step => step.goal === goal.id && (step.status === 'PLANNED' || step.status === 'STARTED'),
  ).length
  const form = usePlanForm({
    name: `achieve-goal:${goal.id}`,
    document,
    initial: { note: '' },
    input: ({ note }) => ({ goalId: goal.id, note: note.trim() || null }),
    pending: () => [
      { path: ['goals', goal.id], value: { status: 'ACHIEVED', statusSince: new Date().toISOString() } },
    ],
    undo: () => undoBy(reopenGoalDocument, { planId: id, goalId: goal.id }),
    said: t('endings.achieve.said'),
    onClose,
  })
  return (
    <FormDialog
      form={form}
      title={t('endings.achieve.title')}
      description={<bdi>{goal.statement}</bdi>}
      submit={t('endings.achieve.submit')}
    >
      {unfinished > 0 && <p className="text-muted text-sm">{t('stepsStay', { n: unfinished })}</p>}
      <TextArea
        label={t('note')}
        autoFocus
        limit={2_000}
        placeholder={t('endings.achieve.hint')}
        {...form.field('note')}
      />
    </FormDialog>
  )
}
