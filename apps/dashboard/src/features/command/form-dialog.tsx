'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../components/ui/dialog.tsx'
import type { Answer } from './answers.ts'
import { CommandForm } from './command-form.tsx'
import { ConflictPanel } from './conflict-panel.tsx'
import type { Clash } from './merge.ts'
import { ReasonFields, type ReasonValues } from './reason-fields.tsx'

/** What the dialog needs of a form, whatever its fields are. */
export interface FormView {
  readonly state: { readonly sending: boolean; readonly slow: boolean; readonly answer?: Answer }
  readonly names: readonly string[]
  readonly paths: readonly string[]
  readonly changed: readonly string[]
  readonly values: ReasonValues
  readonly set: (name: keyof ReasonValues, value: string) => void
  readonly reason: 'required' | 'offered' | 'none'
  readonly ready: boolean
  readonly restored: boolean
  readonly gone: string | null
  readonly clashes: readonly Clash[]
  readonly yours: (field: string) => string
  readonly submit: () => void
  readonly cancel: () => void
  readonly leave: () => void
  readonly keepMine: () => void
  readonly takeTheirs: () => void
}

/** The dialog around a form of `usePlanForm`: fields are its children, the rest is done here. */
export const FormDialog = ({
  form,
  title,
  description,
  submit,
  children,
}: {
  readonly form: FormView
  readonly title: ReactNode
  readonly description?: ReactNode
  readonly submit?: string
  readonly children: ReactNode
}) => {
  const t = useTranslations('command')
  const asksWhy =
    form.reason === 'required' ||
    // An unchanged form has nothing to give a reason for, one without fields has only that.
    (form.reason === 'offered' && (form.changed.length > 0 || form.names.length === 0))
  return (
    <Dialog
      open
      onOpenChange={open => !open && form.leave()}
      title={title}
      {...(description !== undefined && { description })}
    >
      <CommandForm
        state={form.state}
        paths={[...form.paths, 'reason']}
        submit={submit ?? t('save')}
        onSubmit={form.submit}
        onCancel={form.cancel}
        disabled={!form.ready}
      >
        {form.restored && <p className="text-muted text-sm">{t('restored')}</p>}
        {form.gone && (
          <p role="alert" className="rounded-control bg-past px-3 py-2 text-past-fg text-sm">
            {form.gone} {t('goneHint')}
          </p>
        )}
        {form.clashes.length > 0 && (
          <ConflictPanel
            clashes={form.clashes}
            yours={form.yours}
            onKeepMine={form.keepMine}
            onTakeTheirs={form.takeTheirs}
          />
        )}
        {children}
        {asksWhy && (
          <ReasonFields
            values={form.values}
            set={form.set}
            required={form.reason === 'required'}
            answer={form.state.answer}
          />
        )}
      </CommandForm>
    </Dialog>
  )
}
