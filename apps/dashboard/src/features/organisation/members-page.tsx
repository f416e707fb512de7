'use client'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Chip, FilterChip } from '../../components/ui/chip.tsx'
import { DataTable } from '../../components/ui/data-table.tsx'
import { late } from '../../components/ui/late.ts'
import { Section } from '../../components/ui/section.tsx'
import { Empty, Problem, Skeleton } from '../../components/ui/states.tsx'
import { Tooltip } from '../../components/ui/tooltip.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { membersQuery } from './documents.ts'
import { Invitations } from './invitations.tsx'
import { memberRoles } from './role-boxes.tsx'

const InviteMember = late(() => import('./invite-member.tsx').then(module => module.InviteMember))
const RenameMember = late(() => import('./rename-member.tsx').then(module => module.RenameMember))
const ChangeRoles = late(() => import('./change-roles.tsx').then(module => module.ChangeRoles))

/** Who belongs to the organisation, in which roles, and who was asked to join. */
export const MembersPage = () => {
  const t = useTranslations()
  const [role, setRole] = useQueryState('role', parseAsStringLiteral(memberRoles))
  const [inviting, setInviting] = useState(false)
  const [changing, setChanging] = useState<string>()
  const [renaming, setRenaming] = useState<string>()
  const [after, setAfter] = useState<string>()
  const [{ data, error, fetching }, again] = useQuery({
    query: membersQuery,
    variables: { role, after: after ?? null },
    requestPolicy: 'cache-and-network',
  })
  const reload = () => again({ requestPolicy: 'network-only' })
  const me = data?.viewer.member
  const admin = me?.roles.includes('ADMIN') ?? false
  const members = data?.organisation.members
  const why = (memberId: string) =>
    admin ? (memberId === me?.memberId ? t('organisation.own') : undefined) : t('organisation.onlyAdmin')
  const named = members?.nodes.find(({ memberId }) => memberId === renaming)
  const changed = members?.nodes.find(({ memberId }) => memberId === changing)
  return (
    <PageHead
      title={t('places.members')}
      note={members && t('organisation.members', { count: members.totalCount })}
      action={
        admin && (
          <Button look="primary" onClick={() => setInviting(true)}>
            {t('organisation.invite')}
          </Button>
        )
      }
    >
      <fieldset className="mb-4 flex flex-wrap gap-1.5">
        <legend className="sr-only">{t('organisation.role')}</legend>
        {[null, ...memberRoles].map(one => (
          <FilterChip
            key={one ?? 'all'}
            on={role === one}
            onClick={() => {
              setAfter(undefined)
              void setRole(one)
            }}
          >
            {one === null ? t('organisation.everybody') : t(`code.Role.${one}`)}
          </FilterChip>
        ))}
      </fieldset>
      {error && !data && <Problem onRetry={reload}>{t('states.unreachable')}</Problem>}
      {!data && !error && <Skeleton className="h-72" />}
      {members?.nodes.length === 0 && <Empty title={t('organisation.nobody')} />}
      {members && members.nodes.length > 0 && (
        <div aria-busy={fetching}>
          <DataTable
            caption={t('organisation.memberList')}
            rows={members.nodes}
            keyOf={({ memberId }) => memberId}
            columns={[
              {
                key: 'name',
                head: t('organisation.name'),
                cell: ({ name, memberId }) => (
                  <span className="font-medium">
                    <Bdi text={name} /> {memberId === me?.memberId && <Chip>{t('organisation.you')}</Chip>}
                  </span>
                ),
                text: ({ name }) => name,
              },
              {
                key: 'roles',
                head: t('organisation.rolesOf'),
                cell: ({ roles: held }) => (
                  <span className="flex flex-wrap gap-1">
                    {held.length === 0
                      ? t('organisation.none')
                      : held.map(one => <Chip key={one}>{t(`code.Role.${one}`)}</Chip>)}
                  </span>
                ),
                text: ({ roles: held }) => held.join(' '),
              },
              {
                key: 'change',
                action: true,
                head: t('organisation.changes'),
                end: true,
                cell: member => {
                  const reason = why(member.memberId)
                  const label = `${t('organisation.change')}: ${member.name}`
                  return (
                    <span className="inline-flex flex-wrap justify-end gap-1.5">
                      {(admin || member.memberId === me?.memberId) && (
                        <Button
                          size="small"
                          onClick={() => setRenaming(member.memberId)}
                          aria-label={`${t('organisation.rename')}: ${member.name}`}
                        >
                          {t('organisation.rename')}
                        </Button>
                      )}
                      {reason === undefined ? (
                        <Button size="small" onClick={() => setChanging(member.memberId)} aria-label={label}>
                          {t('organisation.change')}
                        </Button>
                      ) : (
                        <Tooltip words={reason}>
                          <Button size="small" aria-disabled aria-label={label}>
                            {t('organisation.change')}
                          </Button>
                        </Tooltip>
                      )}
                    </span>
                  )
                },
                text: () => '',
              },
            ]}
          />
          {members.pageInfo.hasNextPage && (
            <div className="flex justify-center p-3">
              <Button size="small" onClick={() => setAfter(members.pageInfo.endCursor ?? undefined)}>
                {t('organisation.older')}
              </Button>
            </div>
          )}
        </div>
      )}
      <div className="mt-8">
        <Section id="invitations" title={t('organisation.invitations')}>
          {me && <Invitations mayRead={admin || me.roles.includes('AUDITOR')} />}
        </Section>
      </div>
      {inviting && <InviteMember onClose={() => setInviting(false)} onDone={reload} />}
      {named && <RenameMember member={named} onClose={() => setRenaming(undefined)} onDone={reload} />}
      {changed && <ChangeRoles member={changed} onClose={() => setChanging(undefined)} onDone={reload} />}
    </PageHead>
  )
}
