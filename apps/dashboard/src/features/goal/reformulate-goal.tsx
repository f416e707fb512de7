'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { SelectField } from '../../components/ui/field.tsx'
import type { Goal } from '../../graphql/fragments.ts'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { GoalFields } from './goal-fields.tsx'
import { contentOf, goalPath, goalValues, newGoal } from './goal-values.ts'

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
  const { state } = usePlanView()
  const [successorId] = useState(() => crypto.randomUUID())
  const form = usePlanForm({
    name: `reformulate-goal:${goal.id}`,
    document,
    initial: { ...goalValues(goal), barrierId: barrier ?? '' },
    input: values => ({
      goalId: goal.id,
      successorId,
      ...contentOf(values),
      barrierId: values.barrierId || null,
    }),
    pathOf: goalPath,
    ready: ({ statement }) => statement.trim() !== '',
    reason: () => 'required',
    ...(barrier !== undefined && { because: 'BARRIER' as const }),
    pending: values => [
      {
        path: ['goals', goal.id],
        value: { status: 'REFORMULATED', statusSince: new Date().toISOString(), successor: successorId },
      },
      { path: ['goals', successorId], value: { ...newGoal(successorId, values), predecessor: goal.id } },
    ],
    said: t('reformulated'),
    onClose,
  })
  const blocking = state.barriers.filter(
    each => each.id === form.values.barrierId || each.blocks.includes(goal.id),
  )
  return (
    <FormDialog
      form={form}
      title={t('reformulateTitle')}
      description={t('reformulateHint')}
      submit={t('reformulateIt')}
    >
      <GoalFields values={form.values} field={form.field} goal={goal.id} />
      {blocking.length > 0 && (
        <SelectField
          label={t('because')}
          empty={t('becauseNone')}
          options={blocking.map(each => ({ value: each.id, label: each.description }))}
          {...form.field('barrierId')}
        />
      )}
    </FormDialog>
  )
}
