'use client'
import { Plus } from 'lucide-react'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { late } from '../../components/ui/late.ts'
import { Section } from '../../components/ui/section.tsx'
import { Segmented } from '../../components/ui/segmented.tsx'
import { Empty } from '../../components/ui/states.tsx'
import type { Step } from '../../graphql/fragments.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { StepBoard } from './step-board.tsx'
import { StepDialogs } from './step-dialogs.tsx'
import { inWorkingOrder } from './step-order.ts'
import { StepRow, type StepTask } from './step-row.tsx'

// Forms are loaded when they are first opened.
const PlanStep = late(() => import('./plan-step.tsx').then(module => module.PlanStep))

const shownDone = 4

export type OnTask = (step: Step, task: StepTask) => void

const StepList = ({ steps, onTask }: { readonly steps: readonly Step[]; readonly onTask: OnTask }) => {
  const t = useTranslations('step')
  const [all, setAll] = useState(false)
  const ordered = inWorkingOrder(steps)
  const open = ordered.filter(step => step.status === 'PLANNED' || step.status === 'STARTED')
  const ended = ordered.filter(step => step.status === 'COMPLETED' || step.status === 'DROPPED')
  const shown = all ? ended : ended.slice(0, open.length > 0 ? 1 : shownDone)
  return (
    <>
      <ul>
        {[...open, ...shown].map(step => (
          <StepRow key={step.id} step={step} onTask={onTask} />
        ))}
      </ul>
      {ended.length > shown.length && (
        <Button look="quiet" size="small" className="mx-3 mb-2" onClick={() => setAll(true)}>
          {t('moreEnded', { n: ended.length - shown.length })}
        </Button>
      )}
    </>
  )
}

export const StepsByGoal = ({ onTask }: { readonly onTask: OnTask }) => {
  const t = useTranslations('step')
  const { state, openGoal } = usePlanView()
  const groups = [
    ...state.goals.map(goal => ({ id: goal.id, statement: goal.statement, open: goal.status === 'OPEN' })),
    { id: null, statement: t('withoutGoal'), open: true },
  ]
    .map(group => ({ ...group, steps: state.steps.filter(step => step.goal === group.id) }))
    .filter(group => group.steps.length > 0)
    .sort((a, b) => Number(b.open) - Number(a.open))
  return (
    <div className="surface-card divide-y divide-line overflow-hidden">
      {groups.map(group => (
        <div key={group.id ?? 'none'}>
          <h3 className="flex bg-surface px-4 py-1.5 text-muted text-sm">
            {group.id ? (
              <button
                type="button"
                onClick={() => openGoal(group.id)}
                className="min-w-0 truncate text-start hover:underline pointer-coarse:min-h-11"
              >
                <bdi>{group.statement}</bdi>
              </button>
            ) : (
              group.statement
            )}
          </h3>
          <StepList steps={group.steps} onTask={onTask} />
        </div>
      ))}
    </div>
  )
}

export const Steps = () => {
  const t = useTranslations('step')
  const { state, past, editable } = usePlanView()
  const [view, setView] = useQueryState(
    'steps',
    parseAsStringLiteral(['goal', 'board'] as const).withDefault('goal'),
  )
  const [planning, setPlanning] = useState(false)
  const [task, setTask] = useState<{ step: Step; task: StepTask } | null>(null)
  const onTask: OnTask = (step, which) => setTask({ step, task: which })
  const done = state.steps.filter(step => step.status === 'COMPLETED').length
  const settled =
    state.steps.length > 0 &&
    state.steps.every(step => step.status === 'COMPLETED' || step.status === 'DROPPED')
  const add = editable && (
    <Button size="small" onClick={() => setPlanning(true)}>
      <Plus size={14} aria-hidden />
      {t('plan')}
    </Button>
  )
  return (
    <Section
      id="steps"
      title={t('steps')}
      count={state.steps.length > 0 && t('completedOf', { done, all: state.steps.length })}
      action={
        <>
          {state.steps.length > 0 && (
            <Segmented
              label={t('arrange')}
              value={view}
              onChange={setView}
              options={[
                { value: 'goal', label: t('byGoal') },
                { value: 'board', label: t('board') },
              ]}
            />
          )}
          {state.steps.length > 0 && add}
        </>
      }
    >
      {state.steps.length === 0 ? (
        <Empty title={past ? t('noneThen') : t('next')} action={add} />
      ) : view === 'board' ? (
        <StepBoard steps={state.steps} onTask={onTask} />
      ) : (
        <StepsByGoal onTask={onTask} />
      )}
      {settled && !past && <p className="mt-2 text-muted text-sm">{t('settled')}</p>}
      {editable && planning && <PlanStep goal={null} onClose={() => setPlanning(false)} />}
      {editable && task && <StepDialogs step={task.step} task={task.task} onClose={() => setTask(null)} />}
    </Section>
  )
}
