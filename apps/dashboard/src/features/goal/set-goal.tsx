'use client'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../components/ui/dialog.tsx'
import { toast } from '../../components/ui/toast.ts'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { CommandForm } from '../command/command-form.tsx'
import { useDraft } from '../command/draft.ts'
import { useCommand } from '../command/use-command.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { emptyGoal, GoalFields, goalPaths, measureOf } from './goal-fields.tsx'

const document = graphql(
  `
  mutation SetGoal($input: SetGoalInput!) {
    setGoal(input: $input) {
      ... on SetGoalDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

const SetGoalForm = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useTranslations('goal')
  const { id } = usePlanView()
  const draft = useDraft(`${id}:set-goal`, emptyGoal)
  const command = useCommand(document)
  const { values } = draft
  const submit = async () => {
    const answer = await command.send({
      planId: id,
      statement: values.statement,
      due: values.due || null,
      measure: measureOf(values),
      kind: values.kind as 'PROFESSIONAL' | 'PERSONAL',
      relevance: (values.relevance || null) as 'TASKS' | null,
      parentId: values.parent || null,
      confidence: values.confidence ? Number(values.confidence) : null,
    })
    if (answer?.kind !== 'done') return
    draft.clear()
    toast.success(t('isSet'))
    onClose()
  }
  return (
    <CommandForm
      state={command}
      paths={goalPaths}
      submit={t('setIt')}
      onSubmit={submit}
      onCancel={onClose}
      disabled={values.statement.trim() === ''}
    >
      <GoalFields values={values} set={draft.set} answer={command.answer} />
    </CommandForm>
  )
}

export const SetGoal = ({
  open,
  onOpenChange,
}: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}) => (
  <Dialog
    open={open}
    onOpenChange={onOpenChange}
    title={useTranslations('goal')('set')}
    description={useTranslations('goal')('setHint')}
  >
    <SetGoalForm onClose={() => onOpenChange(false)} />
  </Dialog>
)
