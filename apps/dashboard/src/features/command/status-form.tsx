'use client'
import type { ReactNode } from 'react'
import { FormDialog } from './form-dialog.tsx'
import { type FieldProps, type FormValues, type PlanForm, usePlanForm } from './use-plan-form.ts'

/** What differs from one ending to the next. */
export interface StatusFormProps<Values extends FormValues, Input>
  extends Pick<
    PlanForm<Values, Input>,
    'name' | 'document' | 'initial' | 'input' | 'said' | 'onClose' | 'undo' | 'done'
  > {
  /** Where the part stands in the plan: `['goals', id]`. */
  readonly part: readonly [list: 'goals' | 'steps' | 'barriers', id: string]
  /** What the page shows of it from now on. */
  readonly becomes: (values: Values) => { readonly status: string }
  readonly reason?: PlanForm<Values, Input>['reason'] | undefined
  readonly title: string
  /** The part in the words of whoever wrote it. */
  readonly about: string
  readonly submit: string
  readonly children?: ((field: (name: keyof Values & string) => FieldProps) => ReactNode) | undefined
}

/** The form that ends a part of the plan or opens it again: shown so at once. Its children are its fields. */
export const StatusForm = <Values extends FormValues, Input extends { planId: string }>({
  part,
  becomes,
  title,
  about,
  submit,
  children,
  reason,
  ...form
}: StatusFormProps<Values, Input>) => {
  const made = usePlanForm<Values, Input>({
    ...form,
    ...(reason && { reason }),
    name: `${form.name}:${part[1]}`,
    pending: values => [{ path: part, value: { ...becomes(values), statusSince: new Date().toISOString() } }],
  })
  return (
    <FormDialog form={made} title={title} description={<bdi>{about}</bdi>} submit={submit}>
      {children?.(made.field)}
    </FormDialog>
  )
}
