'use client'
import { Plus } from 'lucide-react'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { late } from '../../components/ui/late.ts'
import { Section } from '../../components/ui/section.tsx'
import { Segmented } from '../../components/ui/segmented.tsx'
import { Empty, Problem, Skeleton } from '../../components/ui/states.tsx'
import { ActionButton } from '../command/may.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { useSection } from '../plan/use-section.ts'
import { useKeys } from '../shell/keys.ts'
import { type Occupation, occupationsQuery } from './fragment.ts'
import { Funnel } from './funnel.tsx'
import { ShortListTable } from './short-list-table.tsx'
import { useMoves } from './use-moves.ts'

const ListOccupation = late(() => import('./list-occupation.tsx').then(module => module.ListOccupation))
const DescribeOccupation = late(() =>
  import('./describe-occupation.tsx').then(module => module.DescribeOccupation),
)
const DropOccupation = late(() => import('./drop-occupation.tsx').then(module => module.DropOccupation))

type Task = { readonly of: 'list' } | { readonly of: 'describe' | 'drop'; readonly occupation: Occupation }

export const OccupationsSection = () => {
  const t = useTranslations()
  const { past, editable } = usePlanView()
  const { state, busy, failed, retry } = useSection(occupationsQuery)
  const [view, setView] = useQueryState(
    'view',
    parseAsStringLiteral(['funnel', 'table'] as const)
      .withDefault('funnel')
      .withOptions({ history: 'push', scroll: false }),
  )
  const [task, setTask] = useState<Task | null>(null)
  const occupations = state?.occupations.nodes ?? []
  const { shortlist, choose } = useMoves(occupations)
  const close = () => setTask(null)
  const add = () => setTask({ of: 'list' })
  useKeys(editable ? { c: add } : {})
  const button = (look: 'primary' | 'plain') => (
    <ActionButton size="small" look={look} aria-keyshortcuts="c" onClick={add}>
      <Plus size={14} aria-hidden />
      {t('occupation.add')}
    </ActionButton>
  )
  return (
    <Section
      id="occupations"
      title={t('sections.occupations')}
      count={occupations.length > 0 && occupations.length}
      action={
        occupations.length > 0 && (
          <>
            <Segmented
              label={t('occupation.view')}
              value={view}
              onChange={value => void setView(value)}
              options={[
                { value: 'funnel', label: t('occupation.funnel') },
                { value: 'table', label: t('occupation.table') },
              ]}
            />
            {button('plain')}
          </>
        )
      }
    >
      <div aria-busy={busy}>
        {failed && <Problem onRetry={retry}>{t('states.unreachable')}</Problem>}
        {!state && !failed && <Skeleton className="h-80" />}
        {state && occupations.length === 0 && (
          <Empty title={past ? t('occupation.noneThen') : t('occupation.none')} action={button('primary')}>
            {!past && t('occupation.noneHint')}
          </Empty>
        )}
        {occupations.length > 0 &&
          (view === 'funnel' ? (
            <Funnel
              occupations={occupations}
              actions={{
                onShortlist: occupation => void shortlist(occupation),
                onChoose: occupation => void choose(occupation),
                onDrop: occupation => setTask({ of: 'drop', occupation }),
                onDescribe: occupation => setTask({ of: 'describe', occupation }),
              }}
            />
          ) : (
            <ShortListTable
              occupations={occupations.filter(
                each => each.status === 'SHORTLISTED' || each.status === 'CHOSEN',
              )}
            />
          ))}
      </div>
      {editable && task?.of === 'list' && <ListOccupation onClose={close} />}
      {editable && task?.of === 'describe' && (
        <DescribeOccupation occupation={task.occupation} onClose={close} />
      )}
      {editable && task?.of === 'drop' && <DropOccupation occupation={task.occupation} onClose={close} />}
    </Section>
  )
}
