'use client'
import { Plus } from 'lucide-react'
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { SelectField } from '../../components/ui/field.tsx'
import { late } from '../../components/ui/late.ts'
import { Section } from '../../components/ui/section.tsx'
import { Segmented } from '../../components/ui/segmented.tsx'
import { Empty } from '../../components/ui/states.tsx'
import type { Step } from '../../graphql/fragments.ts'
import { ActionButton } from '../command/may.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { useKeys } from '../shell/keys.ts'
import { StepBoard } from './step-board.tsx'
import { StepDialogs } from './step-dialogs.tsx'
import { inWorkingOrder } from './step-order.ts'
import { StepRow, type StepTask } from './step-row.tsx'

const PlanStep = late(() => import('./plan-step.tsx').then(module => module.PlanStep))

/** Steps without a goal, as a choice of the filter. */
const none = 'none'

export const StepsSection = () => {
  const t = useTranslations('step')
  const { state, past, editable } = usePlanView()
  // `goal` in the address opens its panel; what is filtered by is `of`.
  const [{ view, of: goal }, setAddress] = useQueryStates(
    { view: parseAsStringLiteral(['board', 'list'] as const).withDefault('board'), of: parseAsString },
    { history: 'push', scroll: false },
  )
  const [planning, setPlanning] = useState(false)
  const [task, setTask] = useState<{ step: Step; task: StepTask } | null>(null)
  const onTask = (step: Step, which: StepTask) => setTask({ step, task: which })
  const plan = () => setPlanning(true)
  useKeys(editable ? { c: plan } : {})
  const served = state.goals.filter(each => state.steps.some(step => step.goal === each.id))
  const shown = state.steps.filter(
    step => goal === null || (goal === none ? step.goal === null : step.goal === goal),
  )
  const done = shown.filter(step => step.status === 'COMPLETED').length
  const settled =
    shown.length > 0 && shown.every(step => step.status === 'COMPLETED' || step.status === 'DROPPED')
  const add = (
    <ActionButton size="small" aria-keyshortcuts="c" onClick={plan}>
      <Plus size={14} aria-hidden />
      {t('plan')}
    </ActionButton>
  )
  return (
    <Section
      id="steps"
      title={t('steps')}
      count={shown.length > 0 && t('completedOf', { done, all: shown.length })}
      action={
        state.steps.length > 0 && (
          <>
            <Segmented
              label={t('arrange')}
              value={view}
              onChange={value => void setAddress({ view: value })}
              options={[
                { value: 'board', label: t('board') },
                { value: 'list', label: t('list') },
              ]}
            />
            {add}
          </>
        )
      }
    >
      {state.steps.length === 0 ? (
        <Empty title={past ? t('noneThen') : t('next')} action={add} />
      ) : (
        <div className="flex flex-col gap-3">
          {served.length > 0 && (
            <div className="max-w-md">
              <SelectField
                label={t('ofGoal')}
                required
                empty={t('allGoals')}
                value={goal ?? ''}
                onChange={value => void setAddress({ of: value || null })}
                options={[
                  ...served.map(each => ({ value: each.id, label: each.statement })),
                  { value: none, label: t('noGoal') },
                ]}
              />
            </div>
          )}
          {shown.length === 0 && <Empty title={t('noneMatch')} />}
          {shown.length > 0 && view === 'board' && <StepBoard steps={shown} onTask={onTask} />}
          {shown.length > 0 && view === 'list' && (
            <ul className="surface-card divide-y divide-line overflow-hidden">
              {inWorkingOrder(shown).map(step => (
                <StepRow key={step.id} step={step} onTask={onTask} />
              ))}
            </ul>
          )}
          {settled && !past && <p className="text-muted text-sm">{t('settled')}</p>}
        </div>
      )}
      {editable && planning && (
        <PlanStep goal={goal === none ? null : goal} onClose={() => setPlanning(false)} />
      )}
      {editable && task && <StepDialogs step={task.step} task={task.task} onClose={() => setTask(null)} />}
    </Section>
  )
}
