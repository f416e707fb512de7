'use client'
import { Plus } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { late } from '../../components/ui/late.ts'
import { Section } from '../../components/ui/section.tsx'
import { Empty } from '../../components/ui/states.tsx'
import { StatusMark } from '../../components/ui/status-mark.tsx'
import { When } from '../../components/ui/when.tsx'
import type { Goal, Step } from '../../graphql/fragments.ts'
import { ActionButton } from '../command/may.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { usePlanAddress } from '../shell/use-plan-address.ts'
import { StepDialogs } from '../step/step-dialogs.tsx'
import { inWorkingOrder } from '../step/step-order.ts'
import { StepRow, type StepTask } from '../step/step-row.tsx'

const PlanStep = late(() => import('../step/plan-step.tsx').then(module => module.PlanStep))

export const GoalSteps = ({ goal }: { readonly goal: Goal }) => {
  const t = useTranslations('goal')
  const { state, past, editable } = usePlanView()
  const [planning, setPlanning] = useState(false)
  const [task, setTask] = useState<{ step: Step; task: StepTask } | null>(null)
  const steps = inWorkingOrder(state.steps.filter(step => step.goal === goal.id))
  const done = steps.filter(step => step.status === 'COMPLETED').length
  const plan = goal.status === 'OPEN' && (
    <ActionButton size="small" onClick={() => setPlanning(true)}>
      <Plus size={14} aria-hidden />
      {t('planStep')}
    </ActionButton>
  )
  return (
    <Section
      id="goal-steps"
      title={t('steps')}
      count={steps.length > 0 && t('stepsCount', { done, all: steps.length })}
      action={steps.length > 0 && plan}
    >
      {steps.length === 0 ? (
        <Empty title={past ? t('noStepsThen') : t('noSteps')} action={plan} />
      ) : (
        <ul className="surface-card divide-y divide-line overflow-hidden">
          {steps.map(step => (
            <StepRow
              key={step.id}
              step={step}
              onTask={(each, which) => setTask({ step: each, task: which })}
            />
          ))}
        </ul>
      )}
      {editable && planning && <PlanStep goal={goal.id} onClose={() => setPlanning(false)} />}
      {editable && task && <StepDialogs step={task.step} task={task.task} onClose={() => setTask(null)} />}
    </Section>
  )
}

const dayMilliseconds = 86_400_000

/** Barriers that block the goal, or a step of it. */
export const GoalObstacles = ({ goal }: { readonly goal: Goal }) => {
  const t = useTranslations('goal')
  const code = useTranslations('code')
  const { state } = usePlanView()
  const { hrefOf } = usePlanAddress()
  const own = new Set([goal.id, ...state.steps.filter(step => step.goal === goal.id).map(step => step.id)])
  const barriers = state.barriers
    .filter(barrier => barrier.blocks.some(blocked => own.has(blocked)))
    .sort((a, b) => Number(b.status === 'RAISED') - Number(a.status === 'RAISED') || b.severity - a.severity)
  return (
    <Section id="goal-barriers" title={t('barriers')} count={barriers.length > 0 && barriers.length}>
      {barriers.length === 0 ? (
        <p className="text-muted text-sm">{t('noBarriers')}</p>
      ) : (
        <ul className="surface-card divide-y divide-line overflow-hidden">
          {barriers.map(barrier => {
            const open = barrier.status === 'RAISED'
            const days = Math.max(
              0,
              Math.round((Date.parse(state.asOf) - Date.parse(barrier.raisedAt)) / dayMilliseconds),
            )
            return (
              <li key={barrier.id} className="flex items-start gap-3 px-4 py-2.5">
                <span className="mt-1">
                  <StatusMark
                    tone={open ? 'stuck' : barrier.status === 'RESOLVED' ? 'done' : 'ended'}
                    label={code(`BarrierStatus.${barrier.status}`)}
                  />
                </span>
                <div className="min-w-0 flex-1">
                  <Link
                    href={hrefOf('barriers')}
                    prefetch={false}
                    className={open ? 'font-medium hover:underline' : 'text-muted hover:underline'}
                  >
                    <Bdi text={barrier.description} />
                  </Link>
                  <p className="flex flex-wrap gap-x-3 text-muted text-sm">
                    <span>{code(`BarrierCategory.${barrier.category}`)}</span>
                    <span>{t('severity', { n: barrier.severity })}</span>
                    {open ? (
                      <span>{t('age', { n: days })}</span>
                    ) : (
                      <span>
                        {code(`BarrierStatus.${barrier.status}`)} <When at={barrier.statusSince} />
                      </span>
                    )}
                    <span>{t('solutions', { n: barrier.solutions.length })}</span>
                  </p>
                </div>
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}
