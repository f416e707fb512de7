'use client'
import { ChevronDown, FlaskConical, UserRound } from 'lucide-react'
import { Fragment } from 'react'
import { useTranslations } from 'use-intl'
import { buttonClass } from '../../components/ui/button.tsx'
import { Menu, MenuChoice, MenuLabel, MenuLine, MenuOption } from '../../components/ui/menu.tsx'
import { toast } from '../../components/ui/toast.ts'
import type { Acting, ActingOrganisation } from './acting.ts'
import { useRoleWords } from './use-role-words.ts'

/** Drawn when the menu is opened. */
const Members = ({ organisations }: { readonly organisations: readonly ActingOrganisation[] }) => {
  const t = useTranslations('account')
  const roleWords = useRoleWords()
  return organisations.map((organisation, index) => (
    <Fragment key={organisation.organisationId}>
      {index > 0 && <MenuLine />}
      <MenuLabel>
        <bdi>{organisation.name}</bdi>
        {organisation.demonstration && (
          <span className="ms-2 inline-flex items-center gap-1 rounded-full bg-surface px-1.5 py-0.5">
            <FlaskConical size={11} aria-hidden />
            {t('demonstration')}
          </span>
        )}
      </MenuLabel>
      {organisation.members.length === 0 && (
        <p className="px-2.5 pb-1.5 text-muted text-sm">{t('nobodyYet')}</p>
      )}
      {organisation.members.map(member => (
        <MenuOption key={member.memberId} value={`${organisation.organisationId}.${member.memberId}`}>
          <bdi className="min-w-0 flex-1 truncate">{member.name}</bdi>
          <span className="text-muted text-xs">{roleWords(member.roles)}</span>
        </MenuOption>
      ))}
    </Fragment>
  ))
}

/** As whom the dashboard acts until sign-in exists. Choosing loads the page anew: one person's cache is never another's. */
export const ActingSwitch = ({
  acting,
  organisations,
}: {
  readonly acting: Acting | undefined
  readonly organisations: readonly ActingOrganisation[]
}) => {
  const t = useTranslations('account')
  const choose = async (value: string) => {
    const [organisationId, memberId] = value.split('.')
    const response = await fetch('/api/acting', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ organisationId, memberId }),
    }).catch(() => undefined)
    if (!response?.ok) toast.error(t('unanswered'))
    else if (organisationId !== acting?.organisationId) window.location.assign('/plans')
    else window.location.reload()
  }
  return (
    <Menu
      trigger={
        <button type="button" className={`${buttonClass('plain')} min-w-0 shrink!`}>
          <UserRound size={15} aria-hidden className="text-muted" />
          <span className="font-normal text-muted max-lg:sr-only">{t('actingAs')} </span>
          <bdi className="min-w-0 max-w-48 truncate max-md:max-w-28 max-[22.5rem]:sr-only">
            {acting?.name ?? t('nobody')}
          </bdi>
          <span className="sr-only">{t('change')}</span>
          <ChevronDown size={14} aria-hidden className="text-muted" />
        </button>
      }
    >
      <MenuChoice value={acting ? `${acting.organisationId}.${acting.memberId}` : ''} onChange={choose}>
        <Members organisations={organisations} />
      </MenuChoice>
    </Menu>
  )
}
