'use client'
import { useState } from 'react'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../components/ui/dialog.tsx'
import { TextField } from '../../components/ui/field.tsx'
import { CommandForm, errorAt } from '../command/command-form.tsx'
import { renameMember } from './documents.ts'
import { useOrganisationCommand } from './use-organisation-command.ts'

/** Gives somebody another name, oneself too. What was recorded under the old one keeps it, which is said first. */
export const RenameMember = ({
  member: { memberId, name: old },
  onClose,
  onDone,
}: {
  readonly member: { readonly memberId: string; readonly name: string }
  readonly onClose: () => void
  readonly onDone: () => void
}) => {
  const t = useTranslations('renaming')
  const command = useOrganisationCommand(renameMember)
  const [typed, setTyped] = useState(old)
  const name = typed.trim()
  const submit = async () => {
    if (name !== old && !(await command.send({ memberId, name }))) return
    if (name !== old) toast.success(t('renamed', { name }))
    onDone()
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={open => !open && onClose()}
      title={<bdi>{t('title', { name: old })}</bdi>}
      description={t('hint')}
    >
      <CommandForm
        state={command}
        paths={['name']}
        submit={t('save')}
        onSubmit={submit}
        onCancel={onClose}
        disabled={!name}
      >
        <TextField
          label={t('name')}
          required
          autoFocus
          limit={200}
          value={typed}
          onChange={setTyped}
          error={errorAt(command.answer, 'name')}
        />
      </CommandForm>
    </Dialog>
  )
}
