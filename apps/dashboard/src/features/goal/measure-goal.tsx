'use client'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../components/ui/dialog.tsx'
import { TextArea, TextField } from '../../components/ui/field.tsx'
import type { Goal } from '../../graphql/fragments.ts'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { CommandForm, errorAt } from '../command/command-form.tsx'
import { useDraft } from '../command/draft.ts'
import { useCommand } from '../command/use-command.ts'
import { usePlanView } from '../plan/plan-context.tsx'

const document = graphql(
  `
  mutation MeasureGoal($input: MeasureGoalInput!) {
    measureGoal(input: $input) {
      ... on MeasureGoalDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

const MeasureGoalForm = ({ goal, onClose }: { readonly goal: Goal; readonly onClose: () => void }) => {
  const t = useTranslations('goal')
  const { id } = usePlanView()
  const draft = useDraft(`${id}:measure-goal:${goal.id}`, { value: '', note: '' })
  const command = useCommand(document)
  const { values } = draft
  const submit = async () => {
    const answer = await command.send({
      planId: id,
      goalId: goal.id,
      value: values.value.trim().replace(',', '.'),
      note: values.note.trim() || null,
    })
    if (answer?.kind !== 'done') return
    draft.clear()
    onClose()
  }
  const { measure, latest } = goal
  return (
    <CommandForm
      state={command}
      paths={['value', 'note']}
      submit={t('recordIt')}
      onSubmit={submit}
      onCancel={onClose}
      disabled={values.value.trim() === ''}
    >
      <TextField
        label={measure ? t('valueOf', { what: measure.what }) : t('value')}
        required
        autoFocus
        numeric
        hint={
          measure &&
          t('lastValue', {
            measured: latest ? 'yes' : 'no',
            value: latest?.value ?? measure.baseline,
            target: measure.target,
            unit: measure.unit ?? '',
          })
        }
        value={values.value}
        onChange={value => draft.set('value', value)}
        error={errorAt(command.answer, 'value')}
      />
      <TextArea
        label={t('note')}
        limit={2_000}
        rows={2}
        value={values.note}
        onChange={value => draft.set('note', value)}
        error={errorAt(command.answer, 'note')}
      />
    </CommandForm>
  )
}

export const MeasureGoal = ({ goal, onClose }: { readonly goal: Goal; readonly onClose: () => void }) => (
  <Dialog
    open
    onOpenChange={open => !open && onClose()}
    title={useTranslations('goal')('record')}
    description={<bdi>{goal.statement}</bdi>}
  >
    <MeasureGoalForm goal={goal} onClose={onClose} />
  </Dialog>
)
