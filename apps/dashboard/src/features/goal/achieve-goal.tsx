'use client'
import { useTranslations } from 'use-intl'
import { TextArea } from '../../components/ui/field.tsx'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { type GoalFormProps, GoalStatusForm } from './goal-status-form.tsx'

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

export const AchieveGoal = (props: GoalFormProps) => {
  const t = useTranslations('goal')
  const { state } = usePlanView()
  const { id: goalId } = props.goal
  const unfinished = state.steps.filter(
    step => step.goal === goalId && (step.status === 'PLANNED' || step.status === 'STARTED'),
  ).length
  return (
    <GoalStatusForm
      {...props}
      ending="achieve"
      document={document}
      initial={{ note: '' }}
      input={({ note }) => ({ goalId, note: note.trim() || null })}
    >
      {field => (
        <>
          {unfinished > 0 && <p className="text-muted text-sm">{t('stepsStay', { n: unfinished })}</p>}
          <TextArea
            label={t('note')}
            autoFocus
            limit={2_000}
            placeholder={t('endings.achieve.hint')}
            {...field('note')}
          />
        </>
      )}
    </GoalStatusForm>
  )
}
