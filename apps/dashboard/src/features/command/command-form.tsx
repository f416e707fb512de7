'use client'
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { type Answer, concerns } from './answers.ts'
import { useRefusal } from './use-refusal.ts'
import { RejectionText } from './use-rejection.tsx'

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
export const errorAt = (answer: Answer | undefined, path: string): ReactNode =>
  answer?.kind === 'rejected' && concerns(answer.rejection, path) ? (
    <RejectionText rejection={answer.rejection} />
  ) : undefined

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
  const t = useTranslations('command')
  const refusal = useRefusal()
  const { answer } = state
  const saidAtField = answer?.kind === 'rejected' && paths.some(path => concerns(answer.rejection, path))
  // A conflict is settled in a panel of its own.
  const said = saidAtField || answer?.kind === 'conflict' ? undefined : refusal(answer)
  useEffect(() => {
    if (state.answer?.kind === 'rejected')
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [state.answer])
  const onFormSubmit = (event: FormEvent) => {
    event.preventDefault()
    // What a field could not read is not silently left out.
    const unreadable = form.current?.querySelector<HTMLElement>('[data-unreadable]')
    if (unreadable) {
      unreadable.focus()
      return
    }
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
          {t('cancel')}
        </Button>
        <Button
          type="submit"
          look="primary"
          disabled={state.sending || disabled}
          aria-keyshortcuts="Control+Enter"
        >
          {state.slow ? t('saving') : submit}
        </Button>
      </div>
    </form>
  )
}
