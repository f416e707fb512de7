'use client'
import { useState } from 'react'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../components/ui/dialog.tsx'
import { SelectField } from '../../components/ui/field.tsx'
import type { Goal } from '../../graphql/fragments.ts'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { CommandForm } from '../command/command-form.tsx'
import { useDraft } from '../command/draft.ts'
import { lacksReason, noReason, ReasonFields, reasonInput } from '../command/reason-fields.tsx'
import { useCommand } from '../command/use-command.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { GoalFields, goalPaths, goalValues, measureOf } from './goal-fields.tsx'

const document = graphql(
  `
  mutation ReformulateGoal($input: ReformulateGoalInput!) {
    reformulateGoal(input: $input) {
      ... on ReformulateGoalDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

/** A successor takes the goal's place; `barrier` is the one that could not be resolved, where that is why. */
export const ReformulateGoal = ({
  goal,
  barrier,
  onClose,
}: {
  readonly goal: Goal
  readonly barrier?: string
  readonly onClose: () => void
}) => {
  const t = useTranslations('goal')
  const { id, state } = usePlanView()
  const [successorId] = useState(() => crypto.randomUUID())
  const draft = useDraft(`${id}:reformulate-goal:${goal.id}`, {
    ...goalValues(goal),
    ...noReason,
    ...(barrier !== undefined && { reasonCode: 'BARRIER' }),
    barrier: barrier ?? '',
  })
  const command = useCommand(document)
  const { values } = draft
  const blocking = state.barriers.filter(each => each.id === values.barrier || each.blocks.includes(goal.id))
  const submit = async () => {
    const answer = await command.send({
      planId: id,
      goalId: goal.id,
      successorId,
      statement: values.statement,
      due: values.due || null,
      measure: measureOf(values),
      kind: values.kind as Goal['kind'],
      relevance: (values.relevance || null) as Goal['relevance'],
      parentId: values.parent || null,
      confidence: values.confidence ? Number(values.confidence) : null,
      barrierId: values.barrier || null,
      reason: reasonInput(values),
    })
    if (answer?.kind !== 'done') return
    draft.clear()
    toast.success(t('reformulated'))
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={open => !open && onClose()}
      title={t('reformulateTitle')}
      description={t('reformulateHint')}
    >
      <CommandForm
        state={command}
        paths={[...goalPaths, 'barrierId']}
        submit={t('reformulateIt')}
        onSubmit={submit}
        onCancel={onClose}
        disabled={values.statement.trim() === '' || lacksReason(values)}
      >
        <GoalFields values={values} set={draft.set} answer={command.answer} goal={goal.id} />
        {blocking.length > 0 && (
          <SelectField
            label={t('because')}
            empty={t('becauseNone')}
            value={values.barrier}
            onChange={value => draft.set('barrier', value)}
            options={blocking.map(each => ({ value: each.id, label: each.description }))}
          />
        )}
        <ReasonFields values={values} set={draft.set} required answer={command.answer} />
      </CommandForm>
    </Dialog>
  )
}
