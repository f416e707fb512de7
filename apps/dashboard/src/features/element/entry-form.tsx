'use client'
import { TextArea } from '../../components/ui/field.tsx'
import type { PlanEvent } from '../../graphql/fragments.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import type { Mutation } from '../command/use-command.ts'
import { usePlanForm } from '../command/use-plan-form.ts'
import { Sentence } from '../history/sentence.tsx'

interface EntryInput {
  readonly commandId: string
  readonly planId: string
  readonly eventId: string
}

/** Something said of one entry of the history, which itself stays as it is. `field` is where the command takes it. */
export const EntryForm = <Field extends string>({
  name,
  document,
  field,
  event,
  said,
  title,
  submit,
  label,
  hint,
  onClose,
}: {
  /** Of the command, as it is called in every layer. */
  readonly name: string
  readonly document: Mutation<EntryInput & Readonly<Record<Field, string>>>
  readonly field: Field
  readonly event: PlanEvent
  readonly said: string
  readonly title: string
  readonly submit: string
  readonly label: string
  readonly hint: string
  readonly onClose: () => void
}) => {
  const form = usePlanForm<Record<string, string>, EntryInput & Readonly<Record<string, string>>>({
    name: `${name}:${event.eventId}`,
    document: document as Mutation<EntryInput & Readonly<Record<string, string>>>,
    initial: { [field]: '' },
    input: values => ({ eventId: event.eventId, [field]: (values[field] ?? '').trim() }),
    ready: values => (values[field] ?? '').trim() !== '',
    said,
    onClose,
  })
  return (
    <FormDialog form={form} title={title} description={<Sentence event={event} />} submit={submit}>
      <TextArea label={label} required autoFocus limit={4_000} hint={hint} {...form.field(field)} />
    </FormDialog>
  )
}
