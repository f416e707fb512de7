'use client'
import { clsx } from 'clsx'
import { Lightbulb, Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Button, buttonClass } from '../../components/ui/button.tsx'
import { Menu, MenuItem } from '../../components/ui/menu.tsx'
import { RowMenu } from '../../components/ui/row-menu.tsx'
import { Section } from '../../components/ui/section.tsx'
import { Empty } from '../../components/ui/states.tsx'
import { StatusMark, type Tone } from '../../components/ui/status-mark.tsx'
import { DateOf } from '../../components/ui/when.tsx'
import type { Barrier, Goal } from '../../graphql/fragments.ts'
import { barrierCategories, barrierStatuses, plural, solutionStatuses } from '../../messages/en.ts'
import { ElementItems } from '../element/element-items.tsx'
import { GoalLink } from '../goal/goal-link.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { ChangedSince } from '../since/changed-since.tsx'
import { useReopenBarrier } from './reopen-barrier.ts'
import type { BarrierEnding } from './resolve-barrier.tsx'
import { useTrySolution } from './try-solution.ts'

// Forms are loaded when they are first opened.
const ProposeSolution = dynamic(
  () => import('./propose-solution.tsx').then(module => module.ProposeSolution),
  { ssr: false },
)
const RaiseBarrier = dynamic(() => import('./raise-barrier.tsx').then(module => module.RaiseBarrier), {
  ssr: false,
})
const EndBarrier = dynamic(() => import('./resolve-barrier.tsx').then(module => module.EndBarrier), {
  ssr: false,
})

const ReformulateGoal = dynamic(
  () => import('../goal/reformulate-goal.tsx').then(module => module.ReformulateGoal),
  { ssr: false },
)

type Task = BarrierEnding | 'propose'
type OnTask = (barrier: Barrier, task: Task) => void

const tones: Record<Barrier['status'], Tone> = {
  RAISED: 'stuck',
  RESOLVED: 'done',
  ACCEPTED: 'ended',
  UNRESOLVABLE: 'ended',
}
const solutionTones: Record<Barrier['solutions'][number]['status'], Tone> = {
  PROPOSED: 'waiting',
  TRIED: 'moving',
  WORKED: 'done',
  FAILED: 'ended',
}
const outcomes = { TRIED: 'Tried it', WORKED: 'It worked', FAILED: 'It failed' } as const

const Solutions = ({ barrier }: { readonly barrier: Barrier }) => {
  const { editable } = usePlanView()
  const trySolution = useTrySolution()
  return (
    <ul className="mt-1 flex flex-col gap-1.5">
      {barrier.solutions.map(solution => (
        <li key={solution.id} className="flex items-start gap-2 text-sm">
          <span className="mt-[3px]">
            <StatusMark
              tone={solutionTones[solution.status]}
              size={14}
              label={solutionStatuses[solution.status]}
            />
          </span>
          <span className={clsx('min-w-0 flex-1', solution.status === 'FAILED' && 'text-muted')}>
            <bdi>{solution.description}</bdi>
            <span className="text-muted"> · {solutionStatuses[solution.status].toLowerCase()}</span>
            {solution.note && (
              <span className="text-muted">
                {': '}
                <bdi>{solution.note}</bdi>
              </span>
            )}
          </span>
          {editable && barrier.status === 'RAISED' && solution.status !== 'WORKED' && (
            <Menu
              trigger={
                <button
                  type="button"
                  className={buttonClass('quiet', 'small')}
                  aria-label={`Outcome of ${solution.description}`}
                >
                  Outcome
                </button>
              }
            >
              {(Object.keys(outcomes) as (keyof typeof outcomes)[]).map(outcome => (
                <MenuItem key={outcome} onSelect={() => trySolution(barrier.id, solution.id, outcome)}>
                  {outcomes[outcome]}
                </MenuItem>
              ))}
            </Menu>
          )}
        </li>
      ))}
    </ul>
  )
}

const BarrierCard = ({
  barrier,
  onTask,
  onReformulate,
}: {
  readonly barrier: Barrier
  readonly onTask: OnTask
  readonly onReformulate: (barrier: Barrier, goal: Goal) => void
}) => {
  const { state, editable, fresh } = usePlanView()
  const reopen = useReopenBarrier()
  const format = useFormat()
  const open = barrier.status === 'RAISED'
  const t = useTranslations('barrier')
  const goals = state.goals.filter(goal => barrier.blocks.includes(goal.id))
  const steps = state.steps.filter(step => barrier.blocks.includes(step.id))
  const days = Math.max(0, Math.round((Date.parse(state.asOf) - Date.parse(barrier.raisedAt)) / 86_400_000))
  return (
    <li
      className={clsx('flex items-start gap-3 px-4 py-3 transition-colors', fresh.has(barrier.id) && 'fresh')}
    >
      <span className="mt-[3px]">
        <StatusMark tone={tones[barrier.status]} label={barrierStatuses[barrier.status]} />
      </span>
      <div className="min-w-0 flex-1">
        <p className={clsx('[overflow-wrap:anywhere]', open ? 'font-medium' : 'text-muted')}>
          <bdi>{barrier.description}</bdi>
        </p>
        <p className="flex flex-wrap gap-x-3 text-muted text-sm">
          <span>{barrierCategories[barrier.category].toLowerCase()}</span>
          <span>severity {barrier.severity}/5</span>
          {open ? (
            <span title={`raised ${format.date(barrier.raisedAt)}`}>
              open since {days < 2 ? <DateOf at={barrier.raisedAt} /> : plural(days, 'day')}
            </span>
          ) : (
            <span>
              {barrierStatuses[barrier.status].toLowerCase()} <DateOf at={barrier.statusSince} />
            </span>
          )}
        </p>
        <ChangedSince id={barrier.id} />
        {goals.length + steps.length > 0 && (
          <div className="flex flex-wrap gap-x-2 text-sm">
            <span className="text-muted">{t('blocks')}</span>
            <ul className="min-w-0 flex-1">
              {goals.map(goal => (
                <li key={goal.id}>
                  <GoalLink goalId={goal.id} />
                  {goal.successor && (
                    <span className="text-muted">
                      {' '}
                      {t('reformulatedAs')} <GoalLink goalId={goal.successor} />
                    </span>
                  )}
                  {editable && barrier.status === 'UNRESOLVABLE' && goal.status === 'OPEN' && (
                    <Button size="small" className="ms-2" onClick={() => onReformulate(barrier, goal)}>
                      {t('reformulate')}
                    </Button>
                  )}
                </li>
              ))}
              {steps.map(step => (
                <li key={step.id} className="text-muted">
                  <Bdi text={step.action} />
                </li>
              ))}
            </ul>
          </div>
        )}
        {barrier.solutions.length > 0 && <Solutions barrier={barrier} />}
        {open && barrier.solutions.length === 0 && (
          <p className="mt-1 flex items-center gap-1.5 text-sm">
            <Lightbulb size={14} aria-hidden className="text-stuck" />
            no solution proposed yet
          </p>
        )}
        {barrier.note && (
          <p className="mt-1 border-line border-s-2 ps-2 text-muted text-sm">
            <bdi>{barrier.note}</bdi>
          </p>
        )}
      </div>
      {editable && (
        <div className="flex shrink-0 items-center gap-1">
          {open && (
            <Button size="small" onClick={() => onTask(barrier, 'resolve')}>
              Resolve<span className="sr-only"> {barrier.description}</span>
            </Button>
          )}
          <RowMenu label={`Change barrier ${barrier.description}`}>
            {open && <MenuItem onSelect={() => onTask(barrier, 'propose')}>Propose a solution…</MenuItem>}
            {open && <MenuItem onSelect={() => onTask(barrier, 'accept')}>Accept it…</MenuItem>}
            {open && (
              <MenuItem onSelect={() => onTask(barrier, 'unresolvable')}>{t('unresolvable')}</MenuItem>
            )}
            {!open && <MenuItem onSelect={() => reopen(barrier.id)}>Reopen</MenuItem>}
            <ElementItems id={barrier.id} />
          </RowMenu>
        </div>
      )}
    </li>
  )
}

export const Barriers = () => {
  const { state, past, editable } = usePlanView()
  const [raising, setRaising] = useState(false)
  const [task, setTask] = useState<{ barrier: Barrier; task: Task } | null>(null)
  const [reformulating, setReformulating] = useState<{ barrier: string; goal: string } | null>(null)
  const goal = state.goals.find(each => each.id === reformulating?.goal && each.status === 'OPEN')
  // An unresolvable barrier leads on to what it blocks; nothing is reformulated by itself.
  const leadOn = (barrier: Barrier, ending: Task) => {
    const blocked = state.goals.find(each => barrier.blocks.includes(each.id) && each.status === 'OPEN')
    if (ending === 'unresolvable' && blocked) setReformulating({ barrier: barrier.id, goal: blocked.id })
  }
  const open = state.barriers.filter(barrier => barrier.status === 'RAISED').length
  const ordered = [...state.barriers].sort(
    (a, b) =>
      Number(b.status === 'RAISED') - Number(a.status === 'RAISED') ||
      b.severity - a.severity ||
      b.raisedAt.localeCompare(a.raisedAt),
  )
  const add = editable && (
    <Button size="small" onClick={() => setRaising(true)}>
      <Plus size={14} aria-hidden />
      Raise a barrier
    </Button>
  )
  return (
    <Section
      id="barriers"
      title="Barriers"
      count={state.barriers.length > 0 && `${open} open`}
      action={ordered.length > 0 && add}
    >
      {ordered.length === 0 ? (
        <Empty
          title={past ? 'Nothing in the way was noted at this moment' : 'Nothing in the way noted'}
          action={add}
        />
      ) : (
        <ul className="surface-card divide-y divide-line overflow-hidden">
          {ordered.map(barrier => (
            <BarrierCard
              key={barrier.id}
              barrier={barrier}
              onTask={(each, which) => setTask({ barrier: each, task: which })}
              onReformulate={(each, blocked) => setReformulating({ barrier: each.id, goal: blocked.id })}
            />
          ))}
        </ul>
      )}
      {editable && raising && <RaiseBarrier onClose={() => setRaising(false)} />}
      {editable && task?.task === 'propose' && (
        <ProposeSolution barrier={task.barrier} onClose={() => setTask(null)} />
      )}
      {editable && task && task.task !== 'propose' && (
        <EndBarrier
          barrier={task.barrier}
          ending={task.task}
          onClose={() => setTask(null)}
          onDone={() => leadOn(task.barrier, task.task)}
        />
      )}
      {editable && goal && reformulating && (
        <ReformulateGoal goal={goal} barrier={reformulating.barrier} onClose={() => setReformulating(null)} />
      )}
    </Section>
  )
}
