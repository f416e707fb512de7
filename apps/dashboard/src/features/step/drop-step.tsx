'use client'
import { useTranslations } from 'use-intl'
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
export const DropStep = ({ step, onClose }: { readonly step: Step; readonly onClose: () => void }) => {
  const t = useTranslations('step')
  const { id } = usePlanView()
  const form = usePlanForm({
    name: `drop-step:${step.id}`,
    document,
    initial: {},
    input: () => ({ stepId: step.id }),
    reason: () => (step.goal === null ? 'offered' : 'required'),
    pending: () => [
      { path: ['steps', step.id], value: { status: 'DROPPED', statusSince: new Date().toISOString() } },
    ],
    undo: () => undoBy(reopenStepDocument, { planId: id, stepId: step.id }),
    said: t('dropped'),
    onClose,
  })
  return (
    <FormDialog form={form} title={t('drop')} description={<bdi>{step.action}</bdi>} submit={t('dropIt')}>
      <p className="text-muted text-sm">{t('dropHint')}</p>
    </FormDialog>
  )
}
