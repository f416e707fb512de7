'use client'
import { useTranslations } from 'use-intl'
import { DateField } from '../../components/ui/date-field.tsx'
import { Dialog } from '../../components/ui/dialog.tsx'
import { ScaleField, SelectField, TextField } from '../../components/ui/field.tsx'
import type { Step } from '../../graphql/fragments.ts'
import { graphql } from '../../graphql/tada.ts'
import { useChoices } from '../../messages/use-choices.ts'
import { refusals } from '../command/answers.ts'
import { CommandForm, errorAt } from '../command/command-form.tsx'
import { useDraft } from '../command/draft.ts'
import { useCommand } from '../command/use-command.ts'
import { usePlanView } from '../plan/plan-context.tsx'

const document = graphql(
  `
  mutation PlanStep($input: PlanStepInput!) {
    planStep(input: $input) {
      ... on PlanStepDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

const PlanStepForm = ({ goal, onClose }: { readonly goal: string | null; readonly onClose: () => void }) => {
  const kinds = useChoices('StepKind')
  const t = useTranslations('step')
  const { id, state } = usePlanView()
  const draft = useDraft(`${id}:plan-step:${goal ?? ''}`, {
    action: '',
    goal: goal ?? '',
    kind: 'OTHER',
    due: '',
    impact: '',
    urgency: '',
  })
  const command = useCommand(document)
  const { values } = draft
  const submit = async () => {
    const answer = await command.send({
      planId: id,
      action: values.action,
      goalId: values.goal || null,
      kind: values.kind as Step['kind'],
      due: values.due || null,
      impact: values.impact ? Number(values.impact) : null,
      urgency: values.urgency ? Number(values.urgency) : null,
    })
    if (answer?.kind !== 'done') return
    draft.clear()
    onClose()
  }
  return (
    <CommandForm
      state={command}
      paths={['action', 'goalId', 'kind', 'due', 'impact', 'urgency']}
      submit={t('planIt')}
      onSubmit={submit}
      onCancel={onClose}
      disabled={values.action.trim() === ''}
    >
      <TextField
        label={t('actionField')}
        required
        autoFocus
        limit={1_000}
        placeholder={t('next')}
        value={values.action}
        onChange={value => draft.set('action', value)}
        error={errorAt(command.answer, 'action')}
      />
      <SelectField
        label={t('goal')}
        value={values.goal}
        onChange={value => draft.set('goal', value)}
        empty={t('none')}
        options={state.goals
          .filter(each => each.status === 'OPEN')
          .map(each => ({ value: each.id, label: each.statement }))}
        error={errorAt(command.answer, 'goalId')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t('kind')}
          required
          value={values.kind}
          onChange={value => draft.set('kind', value)}
          options={kinds}
          error={errorAt(command.answer, 'kind')}
        />
        <DateField
          label={t('due')}
          value={values.due}
          onChange={value => draft.set('due', value)}
          error={errorAt(command.answer, 'due')}
        />
        <ScaleField
          label={t('impact')}
          value={values.impact}
          onChange={value => draft.set('impact', value)}
          error={errorAt(command.answer, 'impact')}
        />
        <ScaleField
          label={t('urgency')}
          value={values.urgency}
          onChange={value => draft.set('urgency', value)}
          error={errorAt(command.answer, 'urgency')}
        />
      </div>
    </CommandForm>
  )
}

export const PlanStep = ({
  goal,
  onClose,
}: {
  readonly goal: string | null
  readonly onClose: () => void
}) => (
  <Dialog open onOpenChange={open => !open && onClose()} title={useTranslations('step')('plan')}>
    <PlanStepForm goal={goal} onClose={onClose} />
  </Dialog>
)
