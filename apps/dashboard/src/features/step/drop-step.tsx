'use client'
import { useTranslations } from 'use-intl'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { type StepFormProps, StepStatusForm } from './step-status-form.tsx'

const document = graphql(
  `
  mutation DropStep($input: DropStepInput!) {
    dropStep(input: $input) {
      ... on DropStepDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

/** Of a step that serves a goal it takes back part of what was promised, so it says why. */
export const DropStep = (props: StepFormProps) => {
  const t = useTranslations('step')
  const { id: stepId, goal } = props.step
  return (
    <StepStatusForm
      {...props}
      name="drop-step"
      document={document}
      initial={{}}
      input={() => ({ stepId })}
      reason={() => (goal === null ? 'offered' : 'required')}
      becomes={() => ({ status: 'DROPPED' })}
      title={t('drop')}
      submit={t('dropIt')}
      said={t('dropped')}
    >
      {() => <p className="text-muted text-sm">{t('dropHint')}</p>}
    </StepStatusForm>
  )
}
