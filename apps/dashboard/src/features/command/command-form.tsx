'use client'
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { problems, rejectionSentence } from '../../messages/en.ts'
import { type Answer, concerns } from './answers.ts'

interface CommandFormProps {
  readonly state: { readonly sending: boolean; readonly slow: boolean; readonly answer?: Answer }
  /** Paths that have a field of their own; other refusals are said above the buttons. */
  readonly paths: readonly string[]
  readonly submit: string
  readonly onSubmit: () => void
  readonly onCancel: () => void
  readonly disabled?: boolean
  readonly children: ReactNode
}

/** The sentence for a field, when the answer refused it. */
export const errorAt = (answer: Answer | undefined, path: string): string | undefined =>
  answer?.kind === 'rejected' && concerns(answer.rejection, path)
    ? rejectionSentence(answer.rejection)
    : undefined

const general = (answer: Answer | undefined, paths: readonly string[]): string | undefined => {
  switch (answer?.kind) {
    case 'rejected':
      return paths.some(path => concerns(answer.rejection, path))
        ? undefined
        : rejectionSentence(answer.rejection)
    case 'not-allowed':
      return problems.notAllowed
    case 'unanswered':
      return 'No answer came. Your text is kept; send it again, it will not be recorded twice.'
    default:
      return undefined
  }
}

export const CommandForm = ({
  state,
  paths,
  submit,
  onSubmit,
  onCancel,
  disabled = false,
  children,
}: CommandFormProps) => {
  const form = useRef<HTMLFormElement>(null)
  const said = general(state.answer, paths)
  useEffect(() => {
    if (state.answer?.kind === 'rejected')
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [state.answer])
  const onFormSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!state.sending && !disabled) onSubmit()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onFormSubmit(event)
  }
  return (
    <form ref={form} onSubmit={onFormSubmit} onKeyDown={onKeyDown} noValidate className="flex flex-col gap-4">
      {children}
      {said && (
        <p role="alert" className="rounded-control bg-removed-bg px-3 py-2 text-removed text-sm">
          {said}
        </p>
      )}
      <div className="sticky -bottom-4 -mx-5 -mb-4 flex items-center justify-end gap-2 border-line border-t bg-bg px-5 py-3">
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <Button
          type="submit"
          look="primary"
          disabled={state.sending || disabled}
          aria-keyshortcuts="Control+Enter"
        >
          {state.slow ? 'Saving…' : submit}
        </Button>
      </div>
    </form>
  )
}
