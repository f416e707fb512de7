'use client'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Disclosure } from '../../components/ui/disclosure.tsx'
import { late } from '../../components/ui/late.ts'
import { Section } from '../../components/ui/section.tsx'
import { Empty, Problem, Skeleton } from '../../components/ui/states.tsx'
import { useActingMember } from '../acting/use-acting-member.ts'
import { ActionButton } from '../command/may.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { useSection } from '../plan/use-section.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { useKeys } from '../shell/keys.ts'
import { useStillThere } from '../since/use-still-there.ts'
import { type ReadinessNeed, readinessQuery } from './fragment.ts'
import { latestRating } from './level.ts'
import { NeedRow, type NeedTask } from './need-row.tsx'
import { useNeedMoves } from './use-need-moves.ts'

const IdentifyReadinessNeed = late(() =>
  import('./identify-readiness-need.tsx').then(module => module.IdentifyReadinessNeed),
)
const ReviseReadinessNeed = late(() =>
  import('./revise-readiness-need.tsx').then(module => module.ReviseReadinessNeed),
)
const MeetReadinessNeed = late(() =>
  import('./meet-readiness-need.tsx').then(module => module.MeetReadinessNeed),
)

type Task = { readonly of: 'identify' } | { readonly of: NeedTask; readonly need: ReadinessNeed }

/** What must be true before the owner is ready, how far it is, and whose word it waits for. */
export const ReadinessSection = () => {
  const t = useTranslations()
  const { past, editable } = usePlanView()
  const { state, busy, failed, retry } = useSection(readinessQuery)
  const { remove, restore } = useNeedMoves()
  const me = useActingMember()?.memberId
  const [task, setTask] = useState<Task | null>(null)
  const close = () => setTask(null)
  const identify = () => setTask({ of: 'identify' })
  useKeys(editable ? { c: identify } : {})
  const all = state?.needs.nodes ?? []
  const present = all.filter(({ removedAt }) => removedAt === null)
  const removed = all.filter(({ removedAt }) => removedAt !== null)
  const met = present.filter(need => need.met !== null)
  const shown = all.filter(useStillThere())
  const open = shown.filter(need => need.met === null)
  const button = (look: 'plain' | 'primary' = 'plain') => (
    <ActionButton size="small" look={look} aria-keyshortcuts="c" onClick={identify}>
      <Plus size={14} aria-hidden />
      {t('readiness.add')}
    </ActionButton>
  )
  const listOf = (label: string, needs: readonly ReadinessNeed[]) =>
    needs.length > 0 && (
      <ul aria-label={label} className="surface-card divide-y divide-line">
        {needs.map(need => (
          <NeedRow
            key={need.id}
            need={need}
            rating={latestRating(need, state?.skills.nodes ?? [])}
            me={me}
            onTask={of => (of === 'remove' ? void remove(need) : setTask({ of, need }))}
          />
        ))}
      </ul>
    )
  return (
    <Section
      id="readiness"
      title={t('sections.readiness')}
      count={present.length > 0 && t('readiness.counts', { met: met.length, all: present.length })}
      action={present.length > 0 && button()}
    >
      {failed && <Problem onRetry={retry}>{t('states.unreachable')}</Problem>}
      {!state && !failed && <Skeleton className="h-40" />}
      {state && present.length === 0 && (
        <Empty title={past ? t('readiness.noneThen') : t('readiness.none')} action={button('primary')}>
          {!past && t('readiness.noneHint')}
        </Empty>
      )}
      <div className="flex max-w-4xl flex-col gap-5" aria-busy={busy}>
        {listOf(t('readiness.open'), open)}
        {shown.length > open.length && (
          <div>
            <h3 className="mb-1.5 font-medium text-muted text-sm">{t('readiness.met')}</h3>
            {listOf(
              t('readiness.met'),
              shown.filter(need => need.met !== null),
            )}
          </div>
        )}
        {removed.length > 0 && (
          <Disclosure summary={t('readiness.removed', { n: removed.length })}>
            <ul className="surface-card divide-y divide-line">
              {removed.map(need => (
                <Removed key={need.id} need={need} onRestore={() => void restore(need)} />
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
      {!past && task?.of === 'identify' && <IdentifyReadinessNeed onClose={close} />}
      {!past && task?.of === 'revise' && <ReviseReadinessNeed need={task.need} onClose={close} />}
      {!past && task?.of === 'meet' && <MeetReadinessNeed need={task.need} onClose={close} />}
    </Section>
  )
}

const Removed = ({ need, onRestore }: { readonly need: ReadinessNeed; readonly onRestore: () => void }) => {
  const t = useTranslations('readiness')
  const format = useFormat()
  return (
    <li className="flex flex-wrap items-center gap-x-3 px-4 py-2">
      <span className="min-w-0 flex-1 text-muted line-through">
        <Bdi text={need.description} />
      </span>
      <span className="text-muted text-sm">
        {need.removedAt && t('removedOn', { day: format.date(need.removedAt) })}
      </span>
      <ActionButton
        look="quiet"
        size="small"
        aria-label={t('restoreNamed', { need: need.description })}
        onClick={onRestore}
      >
        {t('restore')}
      </ActionButton>
    </li>
  )
}
