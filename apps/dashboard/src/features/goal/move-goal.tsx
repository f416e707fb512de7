'use client'
import { useTranslations } from 'use-intl'
import { SelectField } from '../../components/ui/field.tsx'
import type { Goal } from '../../graphql/fragments.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import { undoBy } from '../command/use-said.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { possibleParents } from './goal-fields.tsx'
import { reviseGoalDocument } from './revise-goal-document.ts'

/** Another place in the tree: one field of the goal, revised. */
export const MoveGoal = ({ goal, onClose }: { readonly goal: Goal; readonly onClose: () => void }) => {
  const t = useTranslations('goal')
  const { id, state } = usePlanView()
  const form = usePlanForm({
    name: 'move-goal',
    document: reviseGoalDocument,
    initial: { parent: goal.parent ?? '' },
    input: ({ parent }) => ({ goalId: goal.id, parentId: parent || null }),
    element: {
      id: goal.id,
      valuesIn: plan => {
        const now = plan.state?.goals.nodes.find(each => each.id === goal.id)
        return now?.status === 'OPEN' ? { parent: now.parent ?? '' } : null
      },
    },
    reason: () => 'offered',
    pending: ({ parent }) => [{ path: ['goals', goal.id, 'parent'], value: parent || null }],
    undo: before =>
      undoBy(reviseGoalDocument, { planId: id, goalId: goal.id, parentId: before.parent || null }),
    said: t('moved'),
    onClose,
  })
  return (
    <FormDialog
      form={form}
      title={
        <>
          {t('moveTitle')} · <bdi>{goal.statement}</bdi>
        </>
      }
      description={t('moveHint')}
      submit={t('moveIt')}
    >
      <SelectField
        label={t('supportsField')}
        required
        empty={t('primary')}
        options={possibleParents(state.goals, goal.id).map(each => ({
          value: each.id,
          label: each.statement,
        }))}
        {...form.field('parent')}
      />
    </FormDialog>
  )
}
