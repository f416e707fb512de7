'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { MemberRole } from './documents.ts'

export const memberRoles = [
  'OWNER',
  'COACH',
  'AUDITOR',
  'ANALYST',
  'ADMIN',
] as const satisfies readonly MemberRole[]

/** The roles of one person, as boxes to tick. */
export const RoleBoxes = ({
  value,
  onChange,
  error,
}: {
  readonly value: readonly MemberRole[]
  readonly onChange: (value: MemberRole[]) => void
  readonly error?: ReactNode
}) => {
  const t = useTranslations('organisation')
  const code = useTranslations('code')
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 font-medium text-sm">{t('rolesOf')}</legend>
      {memberRoles.map(role => (
        <label key={role} className="flex min-h-7 items-center gap-2 text-sm pointer-coarse:min-h-11">
          <input
            type="checkbox"
            className="size-4 accent-[var(--primary)]"
            checked={value.includes(role)}
            onChange={() =>
              onChange(value.includes(role) ? value.filter(one => one !== role) : [...value, role])
            }
          />
          {code(`Role.${role}`)}
        </label>
      ))}
      <p className={error ? 'text-removed text-sm' : 'text-muted text-xs'}>{error ?? t('excludes')}</p>
    </fieldset>
  )
}
