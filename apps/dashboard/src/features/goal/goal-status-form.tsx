'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Goal } from '../../graphql/fragments.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { type FieldProps, type FormValues, type PlanForm, usePlanForm } from '../command/use-plan-form.ts'
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

/** The form that ends a goal or opens it again: shown so at once, and an end can be taken back. Its children are its fields. */
export const GoalStatusForm = <Values extends FormValues, Input extends { planId: string }>({
  goal,
  ending,
  children,
  ...form
}: GoalFormProps &
  Pick<PlanForm<Values, Input>, 'document' | 'initial' | 'input' | 'reason'> & {
    readonly ending: keyof typeof becomes
    readonly children?: (field: (name: keyof Values & string) => FieldProps) => ReactNode
  }) => {
  const t = useTranslations('goal')
  const { id } = usePlanView()
  const made = usePlanForm<Values, Input>({
    ...form,
    name: `${ending}-goal:${goal.id}`,
    pending: () => [
      { path: ['goals', goal.id], value: { status: becomes[ending], statusSince: new Date().toISOString() } },
    ],
    ...(ending !== 'reopen' && {
      undo: () => undoBy(reopenGoalDocument, { planId: id, goalId: goal.id }),
    }),
    said: t(`endings.${ending}.said`),
  })
  return (
    <FormDialog
      form={made}
      title={t(`endings.${ending}.title`)}
      description={<bdi>{goal.statement}</bdi>}
      submit={t(`endings.${ending}.submit`)}
    >
      {children?.(made.field)}
    </FormDialog>
  )
}
