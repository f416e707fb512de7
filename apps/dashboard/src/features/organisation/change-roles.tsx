'use client'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { Dialog } from '../../components/ui/dialog.tsx'
import { useRefusal } from '../command/use-refusal.ts'
import { grantRole, type Member, type MemberRole, revokeRole } from './documents.ts'
import { memberRoles } from './role-boxes.tsx'
import { useOrganisationCommand } from './use-organisation-command.ts'

/** Grants and takes away, one role at a time: each is an event of its own. */
export const ChangeRoles = ({
  member,
  onClose,
  onDone,
}: {
  readonly member: Member
  readonly onClose: () => void
  readonly onDone: () => void
}) => {
  const t = useTranslations('organisation')
  const code = useTranslations('code')
  const refusal = useRefusal()
  const granting = useOrganisationCommand(grantRole)
  const revoking = useOrganisationCommand(revokeRole)
  const sending = granting.sending || revoking.sending
  const said = refusal(granting.answer) ?? refusal(revoking.answer)
  const change = async (role: MemberRole, held: boolean) => {
    const command = held ? revoking : granting
    if (!(await command.send({ memberId: member.memberId, role }))) return
    toast.success(t(held ? 'revoked' : 'granted', { name: member.name, role: code(`Role.${role}`) }))
    onDone()
  }
  return (
    <Dialog
      open
      onOpenChange={open => !open && onClose()}
      title={<bdi>{t('changeTitle', { name: member.name })}</bdi>}
      description={t('changeHint')}
    >
      <ul className="divide-y divide-line">
        {memberRoles.map(role => {
          const held = member.roles.includes(role)
          return (
            <li key={role} className="flex min-h-11 items-center gap-3 py-1.5">
              <span className={held ? 'font-medium' : 'text-muted'}>{code(`Role.${role}`)}</span>
              <Button
                size="small"
                className="ms-auto"
                disabled={sending}
                onClick={() => void change(role, held)}
                aria-label={`${t(held ? 'revoke' : 'grant')}: ${code(`Role.${role}`)}`}
              >
                {t(held ? 'revoke' : 'grant')}
              </Button>
            </li>
          )
        })}
      </ul>
      {said && (
        <p role="alert" className="mt-3 rounded-control bg-removed-bg px-3 py-2 text-removed text-sm">
          {said}
        </p>
      )}
    </Dialog>
  )
}
