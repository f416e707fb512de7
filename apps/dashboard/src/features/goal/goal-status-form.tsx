'use client'
import { useTranslations } from 'use-intl'
import type { Goal } from '../../graphql/fragments.ts'
import { StatusForm, type StatusFormProps } from '../command/status-form.tsx'
import type { FormValues } from '../command/use-plan-form.ts'
import { undoBy } from '../command/use-said.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { reopenGoalDocument } from './reopen-goal-document.ts'

const becomes = { achieve: 'ACHIEVED', abandon: 'ABANDONED', reopen: 'OPEN' } as const satisfies Record<
  string,
  Goal['status']
>

export interface GoalFormProps {
  readonly goal: Goal
  readonly onClose: () => void
}

/** A goal ends, which can be taken back, or is opened again. */
export const GoalStatusForm = <Values extends FormValues, Input extends { planId: string }>({
  goal,
  ending,
  ...form
}: GoalFormProps &
  Pick<StatusFormProps<Values, Input>, 'document' | 'initial' | 'input' | 'reason' | 'children'> & {
    readonly ending: keyof typeof becomes
  }) => {
  const t = useTranslations('goal')
  const { id: planId } = usePlanView()
  return (
    <StatusForm
      {...form}
      name={`${ending}-goal`}
      part={['goals', goal.id]}
      becomes={() => ({ status: becomes[ending] })}
      {...(ending !== 'reopen' && { undo: () => undoBy(reopenGoalDocument, { planId, goalId: goal.id }) })}
      title={t(`endings.${ending}.title`)}
      about={goal.statement}
      submit={t(`endings.${ending}.submit`)}
      said={t(`endings.${ending}.said`)}
    />
  )
}
