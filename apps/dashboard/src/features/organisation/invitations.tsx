'use client'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Chip } from '../../components/ui/chip.tsx'
import { Empty, Problem, Skeleton } from '../../components/ui/states.tsx'
import { invitationsQuery } from './documents.ts'

/** Who was asked to join and has not yet. */
export const Invitations = ({ mayRead }: { readonly mayRead: boolean }) => {
  const t = useTranslations()
  const code = useTranslations('code')
  const [{ data, error }, again] = useQuery({
    query: invitationsQuery,
    requestPolicy: 'cache-and-network',
    pause: !mayRead,
  })
  if (!mayRead) return <p className="text-muted text-sm">{t('organisation.invitationsFor')}</p>
  if (error && !data) return <Problem onRetry={() => again()}>{t('states.block')}</Problem>
  if (!data) return <Skeleton className="h-16" />
  const { nodes } = data.organisation.invitations
  if (nodes.length === 0) return <Empty title={t('organisation.noInvitations')} />
  return (
    <ul className="surface-card divide-y divide-line text-sm">
      {nodes.map(({ memberId, name, address, roles: held }) => (
        <li key={memberId} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
          <Bdi text={name} className="font-medium" />
          <Bdi text={address} className="text-muted" />
          <span className="ms-auto flex flex-wrap gap-1">
            {held.map(role => (
              <Chip key={role}>{code(`Role.${role}`)}</Chip>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}
