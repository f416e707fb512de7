'use client'
import type { ReactNode } from 'react'
import { TextArea } from '../../components/ui/field.tsx'
import { FormDialog, type FormView } from '../command/form-dialog.tsx'
import type { FieldProps } from '../command/use-plan-form.ts'

/** The dialog of what is noted in a few words; its children are what there is to say besides. */
export const NotedForm = ({
  form,
  title,
  label,
  children,
}: {
  readonly form: FormView & { readonly field: (name: 'description') => FieldProps }
  readonly title: string
  readonly label: string
  readonly children?: ReactNode
}) => (
  <FormDialog form={form} title={title}>
    {children}
    <TextArea label={label} required autoFocus rows={2} limit={4_000} {...form.field('description')} />
  </FormDialog>
)
