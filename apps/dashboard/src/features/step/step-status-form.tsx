'use client'
import type { ReactNode } from 'react'
import type { Step } from '../../graphql/fragments.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { type FieldProps, type FormValues, type PlanForm, usePlanForm } from '../command/use-plan-form.ts'
import { undoBy } from '../command/use-said.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { reopenStepDocument } from './reopen-step.ts'

export interface StepFormProps {
  readonly step: Step
  readonly onClose: () => void
}

/** The form that ends a step: shown so at once, and it can be taken back. Its children are its fields. */
export const StepStatusForm = <Values extends FormValues, Input extends { planId: string }>({
  step,
  becomes,
  title,
  submit,
  children,
  ...form
}: StepFormProps &
  Pick<PlanForm<Values, Input>, 'name' | 'document' | 'initial' | 'input' | 'reason' | 'said'> & {
    /** What the page shows of the step from now on. */
    readonly becomes: (values: Values) => Partial<Step> & Pick<Step, 'status'>
    readonly title: string
    readonly submit: string
    readonly children: (field: (name: keyof Values & string) => FieldProps) => ReactNode
  }) => {
  const { id } = usePlanView()
  const made = usePlanForm<Values, Input>({
    ...form,
    name: `${form.name}:${step.id}`,
    pending: values => [
      { path: ['steps', step.id], value: { ...becomes(values), statusSince: new Date().toISOString() } },
    ],
    undo: () => undoBy(reopenStepDocument, { planId: id, stepId: step.id }),
  })
  return (
    <FormDialog form={made} title={title} description={<bdi>{step.action}</bdi>} submit={submit}>
      {children(made.field)}
    </FormDialog>
  )
}
