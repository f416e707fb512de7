'use client'
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { MenuItem } from '../../components/ui/menu.tsx'
import { RowMenu } from '../../components/ui/row-menu.tsx'
import { Section } from '../../components/ui/section.tsx'
import { Empty } from '../../components/ui/states.tsx'
import { ActionButton } from '../command/may.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { ChangedSince } from '../since/changed-since.tsx'
import { useStillThere } from '../since/use-still-there.ts'
import { Removed } from './removed.tsx'

export interface NotedItem {
  readonly id: string
  readonly name: string
  readonly facts?: ReactNode
  readonly removedAt: string | null
}

/** Interests, strengths and qualifications look alike: what they are, their facts, and a menu for each. */
export const NotedList = ({
  id,
  title,
  addWords,
  emptyWords,
  items,
  onAdd,
  onChange,
  onRemove,
}: {
  readonly id: string
  readonly title: string
  readonly addWords: string
  readonly emptyWords: string
  readonly items: readonly NotedItem[]
  readonly onAdd: () => void
  readonly onChange: (id: string) => void
  readonly onRemove: (id: string, name: string) => void
}) => {
  const t = useTranslations('assessment')
  const { past, editable, fresh } = usePlanView()
  const kept = items.filter(useStillThere())
  const add = (
    <ActionButton size="small" onClick={onAdd}>
      <Plus size={14} aria-hidden />
      {addWords}
    </ActionButton>
  )
  return (
    <Section id={id} title={title} count={kept.length > 0 && kept.length} action={kept.length > 0 && add}>
      {kept.length === 0 ? (
        <Empty title={past ? t('noneThen') : emptyWords} action={add} />
      ) : (
        <ul className="surface-card divide-y divide-line overflow-hidden">
          {kept.map(item => (
            <li
              key={item.id}
              className={`flex items-start gap-3 px-4 py-2 ${fresh.has(item.id) ? 'fresh' : ''}`}
            >
              <div className="min-w-0 flex-1">
                <Bdi
                  text={item.name}
                  lines
                  className={item.removedAt === null ? '' : 'text-muted line-through'}
                />
                {item.facts && <div className="flex flex-wrap gap-x-3 text-muted text-sm">{item.facts}</div>}
                <ChangedSince id={item.id} />
              </div>
              {editable && item.removedAt === null && (
                <RowMenu label={t('change', { name: item.name })}>
                  <MenuItem onSelect={() => onChange(item.id)}>{t('edit')}</MenuItem>
                  <MenuItem onSelect={() => onRemove(item.id, item.name)}>{t('remove')}</MenuItem>
                </RowMenu>
              )}
            </li>
          ))}
        </ul>
      )}
      <Removed items={items.filter(item => item.removedAt !== null)} onRestore={onChange} />
    </Section>
  )
}
