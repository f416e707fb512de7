'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { MenuItem } from '../../components/ui/menu.tsx'
import { RowMenu } from '../../components/ui/row-menu.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { ChangedSince } from '../since/changed-since.tsx'
import type { Supporter } from './fragment.ts'

/** A person of the plan and what they do for it. */
export const PersonRow = ({
  id,
  name,
  does,
  note,
  gone = false,
  children,
}: {
  readonly id: string
  readonly name: string
  readonly does?: string | null
  readonly note?: ReactNode
  /** They support the plan no more. */
  readonly gone?: boolean
  readonly children?: ReactNode
}) => {
  const { fresh } = usePlanView()
  return (
    <li className={`flex items-start gap-3 py-2.5 ${fresh.has(id) ? 'fresh' : ''}`}>
      <div className="min-w-0 flex-1">
        <p className={gone ? 'text-muted line-through' : 'font-medium'}>
          <Bdi text={name} />
        </p>
        {does && (
          <p className="text-sm">
            <Bdi text={does} lines />
          </p>
        )}
        {note && <p className="text-muted text-xs">{note}</p>}
        <ChangedSince id={id} />
      </div>
      {children}
    </li>
  )
}

export const SupporterRow = ({
  supporter,
  onChange,
  onRemove,
}: {
  readonly supporter: Supporter
  readonly onChange: () => void
  readonly onRemove: () => void
}) => {
  const t = useTranslations('supporter')
  const format = useFormat()
  const { editable } = usePlanView()
  return (
    <PersonRow
      id={supporter.id}
      name={supporter.name}
      does={supporter.does}
      gone={supporter.removedAt !== null}
      note={t('since', { day: format.date(supporter.addedAt) })}
    >
      {editable && supporter.removedAt === null && (
        <RowMenu label={t('change', { name: supporter.name })}>
          <MenuItem onSelect={onChange}>{t('edit')}</MenuItem>
          <MenuItem onSelect={onRemove}>{t('remove')}</MenuItem>
        </RowMenu>
      )}
    </PersonRow>
  )
}
