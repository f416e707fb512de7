'use client'
import { useTranslations } from 'use-intl'
import { ScaleField, TextArea } from '../../components/ui/field.tsx'
import type { Step } from '../../graphql/fragments.ts'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import { undoBy } from '../command/use-said.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { reopenStepDocument } from './reopen-step.ts'

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

export const CompleteStep = ({ step, onClose }: { readonly step: Step; readonly onClose: () => void }) => {
  const t = useTranslations('step')
  const { id } = usePlanView()
  const form = usePlanForm({
    name: `complete-step:${step.id}`,
    document,
    initial: { worth: '', reflection: '' },
    input: ({ worth, reflection }) => ({
      stepId: step.id,
      worth: worth ? Number(worth) : null,
      reflection: reflection.trim() || null,
    }),
    pending: ({ worth, reflection }) => [
      {
        path: ['steps', step.id],
        value: {
          status: 'COMPLETED',
          statusSince: new Date().toISOString(),
          worth: worth ? Number(worth) : null,
          reflection: reflection.trim() || null,
        },
      },
    ],
    undo: () => undoBy(reopenStepDocument, { planId: id, stepId: step.id }),
    said: t('completed'),
    onClose,
  })
  return (
    <FormDialog
      form={form}
      title={t('complete')}
      description={<bdi>{step.action}</bdi>}
      submit={t('completeIt')}
    >
      <ScaleField label={t('worthField')} hint={t('worthHint')} {...form.field('worth')} />
      <TextArea
        label={t('reflection')}
        limit={4_000}
        placeholder={t('reflectionHint')}
        {...form.field('reflection')}
      />
    </FormDialog>
  )
}
