'use client'
import { useTranslations } from 'use-intl'
import { ScaleField, TextArea } from '../../components/ui/field.tsx'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { type StepFormProps, StepStatusForm } from './step-status-form.tsx'

const document = graphql(
  `
  mutation CompleteStep($input: CompleteStepInput!) {
    completeStep(input: $input) {
      ... on CompleteStepDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

const nothingSaid = { worth: '', reflection: '' }

const contentOf = ({ worth, reflection }: typeof nothingSaid) => ({
  worth: worth ? Number(worth) : null,
  reflection: reflection.trim() || null,
})

export const CompleteStep = (props: StepFormProps) => {
  const t = useTranslations('step')
  return (
    <StepStatusForm
      {...props}
      name="complete-step"
      document={document}
      initial={nothingSaid}
      input={values => ({ stepId: props.step.id, ...contentOf(values) })}
      becomes={values => ({ status: 'COMPLETED', ...contentOf(values) })}
      title={t('complete')}
      submit={t('completeIt')}
      said={t('completed')}
    >
      {field => (
        <>
          <ScaleField label={t('worthField')} hint={t('worthHint')} {...field('worth')} />
          <TextArea
            label={t('reflection')}
            limit={4_000}
            placeholder={t('reflectionHint')}
            {...field('reflection')}
          />
        </>
      )}
    </StepStatusForm>
  )
}
