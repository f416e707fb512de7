'use client'
import { CalendarCheck, Compass, Flag, ListChecks, type LucideIcon, Milestone, Users } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { late } from '../../components/ui/late.ts'
import { usePlanAddress } from '../shell/use-plan-address.ts'
import { usePlanView } from './plan-context.tsx'

const StateVision = late(() => import('../direction/state-vision.tsx').then(module => module.StateVision))
const SetGoal = late(() => import('../goal/set-goal.tsx').then(module => module.SetGoal))
const PlanStep = late(() => import('../step/plan-step.tsx').then(module => module.PlanStep))
const AssignCoach = late(() => import('../supporter/assign-coach.tsx').then(module => module.AssignCoach))
const LifecycleDialog = late(() => import('./lifecycle.tsx').then(module => module.LifecycleDialog))

type Task = 'Direction' | 'Goal' | 'Step' | 'Coach' | 'Active' | 'Baseline'

const icons: Readonly<Record<Task, LucideIcon>> = {
  Direction: Compass,
  Goal: Milestone,
  Step: ListChecks,
  Coach: Users,
  Active: CalendarCheck,
  Baseline: Flag,
}
const shownAtOnce = 3

/**
 * What a plan that is still being written lacks, the next three things at a time. It goes by itself once the plan is active;
 * nothing of it has to be done.
 */
export const Guide = () => {
  const t = useTranslations('plan')
  const router = useRouter()
  const { state, live, editable } = usePlanView()
  const { hrefOf } = usePlanAddress()
  const [task, setTask] = useState<Task | null>(null)
  const close = () => setTask(null)
  const stated = state.vision !== null || state.variations.some(({ elements }) => elements.length > 0)
  const missing = (
    [
      ['Direction', !stated],
      ['Goal', state.goals.length === 0],
      ['Step', state.goals.length > 0 && state.steps.length === 0],
      ['Coach', state.coach === null && live.viewerMay.includes('ASSIGN_COACH')],
      ['Baseline', state.steps.length > 0 && live.viewerMay.includes('PROPOSE_BASELINE')],
      ['Active', state.goals.length > 0],
    ] as const
  ).flatMap(([each, wanted]) => (wanted ? [each] : []))
  const shown = missing.slice(0, shownAtOnce)
  const asked = editable && state.status === 'DRAFTED' && shown.length > 0
  return (
    <>
      {asked && (
        <section aria-labelledby="guide">
          <h2 id="guide" className="mb-2.5 font-semibold text-lg tracking-tight">
            {t('guide')}
          </h2>
          <ul className="grid gap-3 sm:grid-cols-3">
            {shown.map((each, place) => {
              const Icon = icons[each]
              return (
                <li key={each}>
                  <button
                    type="button"
                    onClick={() => (each === 'Baseline' ? router.push(hrefOf('baselines')) : setTask(each))}
                    className={`flex h-full w-full flex-col items-start gap-1 rounded-card border px-4 py-3.5 text-start transition-colors hover:bg-surface ${
                      place === 0 ? 'border-primary bg-added-bg/40' : 'border-line'
                    }`}
                  >
                    <Icon size={18} aria-hidden className="text-primary" />
                    <span className="font-medium">{t(`guide${each}`)}</span>
                    <span className="text-muted text-sm">{t(`guide${each}Hint`)}</span>
                  </button>
                </li>
              )
            })}
          </ul>
        </section>
      )}
      {editable && task === 'Direction' && <StateVision vision={null} onClose={close} />}
      {editable && task === 'Goal' && <SetGoal onClose={close} />}
      {editable && task === 'Step' && <PlanStep goal={state.goals[0]?.id ?? null} onClose={close} />}
      {editable && task === 'Coach' && <AssignCoach onClose={close} />}
      {editable && task === 'Active' && <LifecycleDialog move="activate" onClose={close} />}
    </>
  )
}
