'use client'
import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { late } from '../../components/ui/late.ts'
import { Section } from '../../components/ui/section.tsx'
import { Empty } from '../../components/ui/states.tsx'
import type { Goal } from '../../graphql/fragments.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import type { GoalTask } from './goal-row.tsx'
import { GoalRows } from './goal-row.tsx'
import { goalTree } from './goal-tree.ts'
import { slipsOf } from './slip.ts'

// Forms are loaded when they are first opened.
const SetGoal = late(() => import('./set-goal.tsx').then(module => module.SetGoal))
const GoalDialogs = late(() => import('./goal-dialogs.tsx').then(module => module.GoalDialogs))

export const Goals = () => {
  const t = useTranslations('goal')
  const { state, past, editable, commitments } = usePlanView()
  const [setting, setSetting] = useState(false)
  const [task, setTask] = useState<{ goal: Goal; task: GoalTask } | null>(null)
  const tree = useMemo(() => goalTree(state.goals), [state.goals])
  const slips = useMemo(() => slipsOf(state.goals, commitments), [state.goals, commitments])
  const achieved = state.goals.filter(goal => goal.status === 'ACHIEVED').length
  const add = editable && (
    <Button size="small" onClick={() => setSetting(true)}>
      <Plus size={14} aria-hidden />
      {t('set')}
    </Button>
  )
  return (
    <Section
      id="goals"
      title={t('goals')}
      count={state.goals.length > 0 && t('achievedOf', { n: achieved, of: state.goals.length })}
      action={state.goals.length > 0 && add}
    >
      {state.goals.length === 0 ? (
        <Empty title={past ? t('noneSetThen') : t('noneSet')} action={add}>
          {!past && t('example')}
        </Empty>
      ) : (
        <div className="surface-card overflow-hidden">
          <GoalRows nodes={tree} slips={slips} onTask={(goal, which) => setTask({ goal, task: which })} />
        </div>
      )}
      {editable && setting && <SetGoal onClose={() => setSetting(false)} />}
      {editable && task && <GoalDialogs goal={task.goal} task={task.task} onClose={() => setTask(null)} />}
    </Section>
  )
}
