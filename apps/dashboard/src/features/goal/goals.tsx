'use client'
import { Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useMemo, useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { Section } from '../../components/ui/section.tsx'
import { Empty } from '../../components/ui/states.tsx'
import type { Goal } from '../../graphql/fragments.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import type { GoalTask } from './goal-row.tsx'
import { GoalRows } from './goal-row.tsx'
import { goalTree } from './goal-tree.ts'
import { slipsOf } from './slip.ts'

// Forms are loaded when they are first opened.
const SetGoal = dynamic(() => import('./set-goal.tsx').then(module => module.SetGoal), { ssr: false })
const GoalDialogs = dynamic(() => import('./goal-dialogs.tsx').then(module => module.GoalDialogs), {
  ssr: false,
})

export const Goals = () => {
  const { state, past, editable, commitments } = usePlanView()
  const [setting, setSetting] = useState(false)
  const [task, setTask] = useState<{ goal: Goal; task: GoalTask } | null>(null)
  const tree = useMemo(() => goalTree(state.goals), [state.goals])
  const slips = useMemo(() => slipsOf(state.goals, commitments), [state.goals, commitments])
  const achieved = state.goals.filter(goal => goal.status === 'ACHIEVED').length
  const add = editable && (
    <Button size="small" onClick={() => setSetting(true)}>
      <Plus size={14} aria-hidden />
      Set a goal
    </Button>
  )
  return (
    <Section
      id="goals"
      title="Goals"
      count={state.goals.length > 0 && `${achieved} of ${state.goals.length} achieved`}
      action={state.goals.length > 0 && add}
    >
      {state.goals.length === 0 ? (
        <Empty title={past ? 'No goal had been set at this moment' : 'No goal yet'} action={add}>
          {!past &&
            'For example: “Pass the level B2 exam in Spanish by 30 June”. It says what is reached and by when.'}
        </Empty>
      ) : (
        <div className="surface-card overflow-hidden">
          <GoalRows nodes={tree} slips={slips} onTask={(goal, which) => setTask({ goal, task: which })} />
        </div>
      )}
      {editable && setting && <SetGoal open onOpenChange={setSetting} />}
      {editable && task && <GoalDialogs goal={task.goal} task={task.task} onClose={() => setTask(null)} />}
    </Section>
  )
}
