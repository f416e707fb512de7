'use client'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../components/ui/dialog.tsx'
import { TextArea } from '../../components/ui/field.tsx'
import type { Goal } from '../../graphql/fragments.ts'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { CommandForm, errorAt } from '../command/command-form.tsx'
import { useDraft } from '../command/draft.ts'
import { lacksReason, noReason, ReasonFields, reasonInput } from '../command/reason-fields.tsx'
import { useCommand } from '../command/use-command.ts'
import { usePlanView } from '../plan/plan-context.tsx'

const achieveDocument = graphql(
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
const abandonDocument = graphql(
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
const reopenDocument = graphql(
  `
  mutation ReopenGoal($input: ReopenGoalInput!) {
    reopenGoal(input: $input) {
      ... on ReopenGoalDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

interface GoalFormProps {
  readonly goal: Goal
  readonly onClose: () => void
}

const AchieveGoalForm = ({ goal, onClose }: GoalFormProps) => {
  const t = useTranslations('goal')
  const { id, state } = usePlanView()
  const draft = useDraft(`${id}:achieve-goal:${goal.id}`, { note: '', ...noReason })
  const command = useCommand(achieveDocument)
  const unfinished = state.steps.filter(
    step => step.goal === goal.id && (step.status === 'PLANNED' || step.status === 'STARTED'),
  ).length
  const submit = async () => {
    const answer = await command.send({
      planId: id,
      goalId: goal.id,
      note: draft.values.note.trim() || null,
      reason: reasonInput(draft.values),
    })
    if (answer?.kind !== 'done') return
    draft.clear()
    onClose()
  }
  return (
    <CommandForm
      state={command}
      paths={['note']}
      submit={t('endings.achieve.submit')}
      onSubmit={submit}
      onCancel={onClose}
    >
      {unfinished > 0 && <p className="text-muted text-sm">{t('stepsStay', { n: unfinished })}</p>}
      <TextArea
        label={t('note')}
        autoFocus
        limit={2_000}
        placeholder={t('endings.achieve.hint')}
        value={draft.values.note}
        onChange={value => draft.set('note', value)}
        error={errorAt(command.answer, 'note')}
      />
      {command.answer?.kind === 'rejected' && command.answer.rejection.code.startsWith('REASON') && (
        <ReasonFields values={draft.values} set={draft.set} required answer={command.answer} />
      )}
    </CommandForm>
  )
}

const AbandonGoalForm = ({ goal, onClose }: GoalFormProps) => {
  const t = useTranslations('goal')
  const { id } = usePlanView()
  const draft = useDraft(`${id}:abandon-goal:${goal.id}`, noReason)
  const command = useCommand(abandonDocument)
  const submit = async () => {
    const answer = await command.send({ planId: id, goalId: goal.id, reason: reasonInput(draft.values) })
    if (answer?.kind !== 'done') return
    draft.clear()
    onClose()
  }
  return (
    <CommandForm
      state={command}
      paths={['reason']}
      submit={t('endings.abandon.submit')}
      onSubmit={submit}
      onCancel={onClose}
      disabled={lacksReason(draft.values)}
    >
      <p className="text-muted text-sm">{t('endings.abandon.hint')}</p>
      <ReasonFields values={draft.values} set={draft.set} required answer={command.answer} />
    </CommandForm>
  )
}

const ReopenGoalForm = ({ goal, onClose }: GoalFormProps) => {
  const t = useTranslations('goal')
  const { id } = usePlanView()
  const draft = useDraft(`${id}:reopen-goal:${goal.id}`, noReason)
  const command = useCommand(reopenDocument)
  const submit = async () => {
    const answer = await command.send({ planId: id, goalId: goal.id, reason: reasonInput(draft.values) })
    if (answer?.kind !== 'done') return
    draft.clear()
    onClose()
  }
  return (
    <CommandForm
      state={command}
      paths={['reason']}
      submit={t('endings.reopen.submit')}
      onSubmit={submit}
      onCancel={onClose}
    >
      <ReasonFields values={draft.values} set={draft.set} required={false} answer={command.answer} />
    </CommandForm>
  )
}

const forms = { achieve: AchieveGoalForm, abandon: AbandonGoalForm, reopen: ReopenGoalForm }

export const EndGoal = ({ goal, task, onClose }: GoalFormProps & { readonly task: keyof typeof forms }) => {
  const Form = forms[task]
  return (
    <Dialog
      open
      onOpenChange={open => !open && onClose()}
      title={useTranslations('goal')(`endings.${task}.title`)}
      description={<bdi>{goal.statement}</bdi>}
    >
      <Form goal={goal} onClose={onClose} />
    </Dialog>
  )
}
