'use client'
import { Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { Section } from '../../components/ui/section.tsx'
import { Segmented } from '../../components/ui/segmented.tsx'
import { Empty } from '../../components/ui/states.tsx'
import type { Step } from '../../graphql/fragments.ts'
import { stepStatuses } from '../../messages/en.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { inWorkingOrder } from './step-order.ts'
import { StepRow, type StepTask } from './step-row.tsx'

// Forms are loaded when they are first opened.
const CompleteStep = dynamic(() => import('./complete-step.tsx').then(module => module.CompleteStep), {
  ssr: false,
})
const DropStep = dynamic(() => import('./drop-step.tsx').then(module => module.DropStep), { ssr: false })
const PlanStep = dynamic(() => import('./plan-step.tsx').then(module => module.PlanStep), { ssr: false })

const columns = ['PLANNED', 'STARTED', 'COMPLETED', 'DROPPED'] as const
const shownDone = 4

type OnTask = (step: Step, task: StepTask) => void

const StepList = ({ steps, onTask }: { readonly steps: readonly Step[]; readonly onTask: OnTask }) => {
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
          {ended.length - shown.length} more completed or dropped
        </Button>
      )}
    </>
  )
}

const ByGoal = ({ onTask }: { readonly onTask: OnTask }) => {
  const { state, openGoal } = usePlanView()
  const groups = [
    ...state.goals.map(goal => ({ id: goal.id, statement: goal.statement, open: goal.status === 'OPEN' })),
    { id: null, statement: 'Without a goal', open: true },
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
                className="min-w-0 truncate text-start hover:underline"
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

const Board = ({ onTask }: { readonly onTask: OnTask }) => {
  const { state } = usePlanView()
  return (
    <div className="-mx-4 overflow-x-auto px-4 md:mx-0 md:px-0">
      <div className="grid min-w-[52rem] grid-cols-4 gap-3">
        {columns.map(status => {
          const steps = inWorkingOrder(state.steps.filter(step => step.status === status))
          return (
            <section key={status} aria-label={stepStatuses[status]} className="rounded-card bg-surface p-2">
              <h3 className="px-1 pb-2 font-medium text-muted text-sm">
                {stepStatuses[status]} <span className="font-normal">{steps.length}</span>
              </h3>
              <ul className="flex flex-col gap-2">
                {steps.map(step => (
                  <StepRow key={step.id} step={step} onTask={onTask} card />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </div>
  )
}

export const Steps = () => {
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
      Plan a step
    </Button>
  )
  return (
    <Section
      id="steps"
      title="Steps"
      count={state.steps.length > 0 && `${done} of ${state.steps.length} completed`}
      action={
        <>
          {state.steps.length > 0 && (
            <Segmented
              label="Arrange steps"
              value={view}
              onChange={setView}
              options={[
                { value: 'goal', label: 'By goal' },
                { value: 'board', label: 'Board' },
              ]}
            />
          )}
          {add}
        </>
      }
    >
      {state.steps.length === 0 ? (
        <Empty
          title={past ? 'No step had been planned at this moment' : 'What is the next thing to do?'}
          action={add}
        />
      ) : view === 'board' ? (
        <Board onTask={onTask} />
      ) : (
        <ByGoal onTask={onTask} />
      )}
      {settled && !past && (
        <p className="mt-2 text-muted text-sm">All steps are completed or dropped. Is the goal achieved?</p>
      )}
      {editable && planning && <PlanStep goal={null} onClose={() => setPlanning(false)} />}
      {editable && task?.task === 'complete' && (
        <CompleteStep step={task.step} onClose={() => setTask(null)} />
      )}
      {editable && task?.task === 'drop' && <DropStep step={task.step} onClose={() => setTask(null)} />}
    </Section>
  )
}
