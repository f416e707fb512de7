'use client'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../components/ui/dialog.tsx'
import { TextField } from '../../components/ui/field.tsx'
import { CommandForm, errorAt } from '../command/command-form.tsx'
import { useDraft } from '../command/draft.ts'
import { inviteMember, type MemberRole } from './documents.ts'
import { RoleBoxes } from './role-boxes.tsx'
import { useOrganisationCommand } from './use-organisation-command.ts'

const initial = { name: '', address: '', roles: 'OWNER' }

/** Asks somebody to join, in the roles they will act in. */
export const InviteMember = ({
  onClose,
  onDone,
}: {
  readonly onClose: () => void
  readonly onDone: () => void
}) => {
  const t = useTranslations('organisation')
  const draft = useDraft('invite-member', initial)
  const command = useOrganisationCommand(inviteMember)
  const { name, address } = draft.values
  const chosen = draft.values.roles.split(' ').filter(Boolean) as MemberRole[]
  const submit = async () => {
    if (!(await command.send({ name: name.trim(), address: address.trim(), roles: chosen }))) return
    draft.clear()
    toast.success(t('invited', { name: name.trim() }))
    onDone()
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={open => !open && onClose()}
      title={t('inviteTitle')}
      description={t('inviteHint')}
    >
      <CommandForm
        state={command}
        paths={['name', 'address', 'roles']}
        submit={t('send')}
        onSubmit={submit}
        onCancel={onClose}
        disabled={!name.trim() || !address.trim() || chosen.length === 0}
      >
        <TextField
          label={t('name')}
          required
          autoFocus
          limit={200}
          value={name}
          onChange={value => draft.set('name', value)}
          error={errorAt(command.answer, 'name')}
        />
        <TextField
          label={t('address')}
          required
          limit={254}
          placeholder="name@example.org"
          value={address}
          onChange={value => draft.set('address', value)}
          error={errorAt(command.answer, 'address')}
        />
        <RoleBoxes
          value={chosen}
          onChange={roles => draft.set('roles', roles.join(' '))}
          error={errorAt(command.answer, 'roles')}
        />
      </CommandForm>
    </Dialog>
  )
}
