'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../components/ui/dialog.tsx'
import { CommandForm } from './command-form.tsx'
import { ConflictPanel } from './conflict-panel.tsx'
import { ReasonFields } from './reason-fields.tsx'
import type { usePlanForm } from './use-plan-form.ts'

/** The dialog around a form of `usePlanForm`: fields are its children, the rest is done here. */
export const FormDialog = ({
  form,
  title,
  description,
  submit,
  children,
}: {
  readonly form: Omit<ReturnType<typeof usePlanForm>, 'field'>
  readonly title: ReactNode
  readonly description?: ReactNode
  readonly submit?: string
  readonly children: ReactNode
}) => {
  const t = useTranslations('command')
  return (
    <Dialog
      open
      onOpenChange={open => !open && form.leave()}
      title={title}
      {...(description !== undefined && { description })}
    >
      <CommandForm
        state={form.state}
        paths={[...form.names, 'reason']}
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
        {form.reason !== 'none' && (form.changed.length > 0 || form.reason === 'required') && (
          <ReasonFields
            values={form.values as never}
            set={form.set as never}
            required={form.reason === 'required'}
            answer={form.state.answer}
          />
        )}
      </CommandForm>
    </Dialog>
  )
}
