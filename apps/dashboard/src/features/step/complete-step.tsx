'use client'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../components/ui/dialog.tsx'
import { ScaleField, TextArea } from '../../components/ui/field.tsx'
import { toast } from '../../components/ui/toast.ts'
import type { Step } from '../../graphql/fragments.ts'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { CommandForm, errorAt } from '../command/command-form.tsx'
import { useDraft } from '../command/draft.ts'
import { useCommand } from '../command/use-command.ts'
import { usePlanView } from '../plan/plan-context.tsx'

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

const CompleteStepForm = ({ step, onClose }: { readonly step: Step; readonly onClose: () => void }) => {
  const t = useTranslations('step')
  const { id } = usePlanView()
  const draft = useDraft(`${id}:complete-step:${step.id}`, { worth: '', reflection: '' })
  const command = useCommand(document)
  const { values } = draft
  const submit = async () => {
    const answer = await command.send({
      planId: id,
      stepId: step.id,
      worth: values.worth ? Number(values.worth) : null,
      reflection: values.reflection.trim() || null,
    })
    if (answer?.kind !== 'done') return
    draft.clear()
    toast.success(t('completed'))
    onClose()
  }
  return (
    <CommandForm
      state={command}
      paths={['worth', 'reflection']}
      submit={t('completeIt')}
      onSubmit={submit}
      onCancel={onClose}
    >
      <ScaleField
        label={t('worthField')}
        hint={t('worthHint')}
        value={values.worth}
        onChange={value => draft.set('worth', value)}
        error={errorAt(command.answer, 'worth')}
      />
      <TextArea
        label={t('reflection')}
        limit={4_000}
        placeholder={t('reflectionHint')}
        value={values.reflection}
        onChange={value => draft.set('reflection', value)}
        error={errorAt(command.answer, 'reflection')}
      />
    </CommandForm>
  )
}

export const CompleteStep = ({ step, onClose }: { readonly step: Step; readonly onClose: () => void }) => (
  <Dialog
    open
    onOpenChange={open => !open && onClose()}
    title={useTranslations('step')('complete')}
    description={<bdi>{step.action}</bdi>}
  >
    <CompleteStepForm step={step} onClose={onClose} />
  </Dialog>
)
