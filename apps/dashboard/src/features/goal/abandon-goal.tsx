'use client'
import { useTranslations } from 'use-intl'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { type GoalFormProps, GoalStatusForm } from './goal-status-form.tsx'

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

export const AbandonGoal = (props: GoalFormProps) => {
  const t = useTranslations('goal')
  return (
    <GoalStatusForm
      {...props}
      ending="abandon"
      document={document}
      initial={{}}
      input={() => ({ goalId: props.goal.id })}
      reason={() => 'required'}
    >
      {() => <p className="text-muted text-sm">{t('endings.abandon.hint')}</p>}
    </GoalStatusForm>
  )
}
