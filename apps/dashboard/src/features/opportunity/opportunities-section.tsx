'use client'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Disclosure } from '../../components/ui/disclosure.tsx'
import { late } from '../../components/ui/late.ts'
import { Section } from '../../components/ui/section.tsx'
import { Empty, Problem, Skeleton } from '../../components/ui/states.tsx'
import { ActionButton } from '../command/may.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { useSection } from '../plan/use-section.ts'
import { useKeys } from '../shell/keys.ts'
import { type Opportunity, opportunitiesQuery } from './fragment.ts'
import { OpportunityCard, type OpportunityTask } from './opportunity-card.tsx'
import { usePursueOpportunity } from './pursue-opportunity.ts'

const NoteOpportunity = late(() => import('./note-opportunity.tsx').then(module => module.NoteOpportunity))
const EvaluateOpportunity = late(() =>
  import('./evaluate-opportunity.tsx').then(module => module.EvaluateOpportunity),
)
const PassOpportunity = late(() => import('./pass-opportunity.tsx').then(module => module.PassOpportunity))
const SetGoal = late(() => import('../goal/set-goal.tsx').then(module => module.SetGoal))
const PlanStep = late(() => import('../step/plan-step.tsx').then(module => module.PlanStep))

type Task = { readonly of: 'note' } | { readonly of: OpportunityTask; readonly opportunity: Opportunity }

/** What closes first comes first; without a last day by when it was noted. */
const byUrgency = (a: Opportunity, b: Opportunity) =>
  (a.until ?? '9999').localeCompare(b.until ?? '9999') || b.notedAt.localeCompare(a.notedAt)

export const OpportunitiesSection = () => {
  const t = useTranslations()
  const { past, editable } = usePlanView()
  const { state, busy, failed, retry } = useSection(opportunitiesQuery)
  const { pursue } = usePursueOpportunity()
  const [task, setTask] = useState<Task | null>(null)
  const close = () => setTask(null)
  const add = () => setTask({ of: 'note' })
  useKeys(editable ? { c: add } : {})
  const opportunities = [...(state?.opportunities.nodes ?? [])].sort(byUrgency)
  const lists = {
    open: opportunities.filter(each => each.status === 'NOTED'),
    pursued: opportunities.filter(each => each.status === 'PURSUED'),
    passed: opportunities.filter(each => each.status === 'PASSED'),
  }
  const listOf = (own: readonly Opportunity[]) => (
    <ul className="surface-card divide-y divide-line overflow-hidden">
      {own.map(opportunity => (
        <OpportunityCard
          key={opportunity.id}
          opportunity={opportunity}
          asOf={state?.asOf ?? ''}
          onTask={(each, of) => (of === 'pursue' ? void pursue(each) : setTask({ of, opportunity: each }))}
        />
      ))}
    </ul>
  )
  const button = (look: 'primary' | 'plain') => (
    <ActionButton size="small" look={look} aria-keyshortcuts="c" onClick={add}>
      <Plus size={14} aria-hidden />
      {t('opportunity.add')}
    </ActionButton>
  )
  return (
    <Section
      id="opportunities"
      title={t('sections.opportunities')}
      count={opportunities.length > 0 && opportunities.length}
      action={opportunities.length > 0 && button('plain')}
    >
      <div className="flex flex-col gap-4" aria-busy={busy}>
        {failed && <Problem onRetry={retry}>{t('states.unreachable')}</Problem>}
        {!state && !failed && <Skeleton className="h-60" />}
        {state && opportunities.length === 0 && (
          <Empty title={past ? t('opportunity.noneThen') : t('opportunity.none')} action={button('primary')}>
            {!past && t('opportunity.noneHint')}
          </Empty>
        )}
        {lists.open.length > 0 && listOf(lists.open)}
        {lists.pursued.length > 0 && (
          <div>
            <p className="mb-1.5 font-medium text-muted text-sm">{t('opportunity.pursued')}</p>
            {listOf(lists.pursued)}
          </div>
        )}
        {lists.passed.length > 0 && (
          <Disclosure
            summary={t('opportunity.passed', { n: lists.passed.length })}
            open={lists.open.length + lists.pursued.length === 0}
          >
            {listOf(lists.passed)}
          </Disclosure>
        )}
      </div>
      {editable && task?.of === 'note' && <NoteOpportunity onClose={close} />}
      {editable && task?.of === 'describe' && (
        <NoteOpportunity opportunity={task.opportunity} onClose={close} />
      )}
      {editable && task?.of === 'evaluate' && (
        <EvaluateOpportunity opportunity={task.opportunity} onClose={close} />
      )}
      {editable && task?.of === 'pass' && <PassOpportunity opportunity={task.opportunity} onClose={close} />}
      {editable && task?.of === 'goal' && <SetGoal onClose={close} />}
      {editable && task?.of === 'step' && <PlanStep goal={null} onClose={close} />}
    </Section>
  )
}
