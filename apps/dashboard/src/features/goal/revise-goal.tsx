'use client'
import { useTranslations } from 'use-intl'
import type { Goal } from '../../graphql/fragments.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import { undoBy } from '../command/use-said.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { GoalFields } from './goal-fields.tsx'
import { changesOf, goalPart, goalPath, goalValues, isPromise, painted } from './goal-values.ts'
import { reviseGoalDocument as document } from './revise-goal-document.ts'

export const ReviseGoal = ({ goal, onClose }: { readonly goal: Goal; readonly onClose: () => void }) => {
  const t = useTranslations('goal')
  const { id } = usePlanView()
  const form = usePlanForm({
    name: 'revise-goal',
    document,
    initial: goalValues(goal),
    input: (values, changed) => ({ goalId: goal.id, ...changesOf(values, changed) }),
    pathOf: goalPath,
    ready: ({ statement }) => statement.trim() !== '',
    element: {
      id: goal.id,
      valuesIn: plan => {
        const now = plan.state?.goals.nodes.find(each => each.id === goal.id)
        return now?.status === 'OPEN' ? goalValues(now) : null
      },
      partOf: goalPart,
      read: (part, { baseline, target, unit, what }) =>
        part === 'measure' ? `${baseline} → ${target} ${unit || what}` : undefined,
    },
    reason: (_, changed, before) => (isPromise(changed, before) ? 'required' : 'offered'),
    pending: values => [{ path: ['goals', goal.id], value: painted(values) }],
    // Taking back what was promised is a correction of the entry just made.
    undo: (before, changed) =>
      undoBy(document, {
        planId: id,
        goalId: goal.id,
        ...changesOf(before, changed),
        reason: { code: 'CORRECTION', text: null, cause: null },
      }),
    said: t('revised'),
    onClose,
  })
  return (
    <FormDialog form={form} title={t('edit')} description={<bdi>{goal.statement}</bdi>}>
      <GoalFields values={form.values} field={form.field} goal={goal.id} />
    </FormDialog>
  )
}
