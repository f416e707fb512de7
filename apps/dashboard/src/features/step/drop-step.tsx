'use client'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../components/ui/dialog.tsx'
import type { Step } from '../../graphql/fragments.ts'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { CommandForm } from '../command/command-form.tsx'
import { useDraft } from '../command/draft.ts'
import { lacksReason, noReason, ReasonFields, reasonInput } from '../command/reason-fields.tsx'
import { useCommand } from '../command/use-command.ts'
import { usePlanView } from '../plan/plan-context.tsx'

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

const DropStepForm = ({ step, onClose }: { readonly step: Step; readonly onClose: () => void }) => {
  const t = useTranslations('step')
  const { id } = usePlanView()
  const draft = useDraft(`${id}:drop-step:${step.id}`, noReason)
  const command = useCommand(document)
  const required = step.goal !== null
  const submit = async () => {
    const answer = await command.send({ planId: id, stepId: step.id, reason: reasonInput(draft.values) })
    if (answer?.kind !== 'done') return
    draft.clear()
    onClose()
  }
  return (
    <CommandForm
      state={command}
      paths={['reason']}
      submit={t('dropIt')}
      onSubmit={submit}
      onCancel={onClose}
      disabled={required && lacksReason(draft.values)}
    >
      <p className="text-muted text-sm">{t('dropHint')}</p>
      <ReasonFields values={draft.values} set={draft.set} required={required} answer={command.answer} />
    </CommandForm>
  )
}

export const DropStep = ({ step, onClose }: { readonly step: Step; readonly onClose: () => void }) => (
  <Dialog
    open
    onOpenChange={open => !open && onClose()}
    title={useTranslations('step')('drop')}
    description={<bdi>{step.action}</bdi>}
  >
    <DropStepForm step={step} onClose={onClose} />
  </Dialog>
)
