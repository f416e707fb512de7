'use client'
import { clsx } from 'clsx'
import { Lightbulb, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Button, buttonClass } from '../../components/ui/button.tsx'
import { late } from '../../components/ui/late.ts'
import { Menu, MenuItem } from '../../components/ui/menu.tsx'
import { RowMenu } from '../../components/ui/row-menu.tsx'
import { Section } from '../../components/ui/section.tsx'
import { Empty } from '../../components/ui/states.tsx'
import { StatusMark, type Tone } from '../../components/ui/status-mark.tsx'
import { DateOf } from '../../components/ui/when.tsx'
import type { Barrier, Goal } from '../../graphql/fragments.ts'
import { ElementItems } from '../element/element-items.tsx'
import { GoalLink } from '../goal/goal-link.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { ChangedSince } from '../since/changed-since.tsx'
import type { BarrierEnding } from './end-barrier.tsx'
import { useReopenBarrier } from './reopen-barrier.ts'
import { useTrySolution } from './try-solution.ts'

// Forms are loaded when they are first opened.
const ProposeSolution = late(() => import('./propose-solution.tsx').then(module => module.ProposeSolution))
const RaiseBarrier = late(() => import('./raise-barrier.tsx').then(module => module.RaiseBarrier))
const EndBarrier = late(() => import('./end-barrier.tsx').then(module => module.EndBarrier))

const ReformulateGoal = late(() =>
  import('../goal/reformulate-goal.tsx').then(module => module.ReformulateGoal),
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
const outcomes = ['TRIED', 'WORKED', 'FAILED'] as const

const Solutions = ({ barrier }: { readonly barrier: Barrier }) => {
  const { editable } = usePlanView()
  const trySolution = useTrySolution()
  const t = useTranslations('barrier')
  const code = useTranslations('code')
  return (
    <ul className="mt-1 flex flex-col gap-1.5">
      {barrier.solutions.map(solution => (
        <li key={solution.id} className="flex items-start gap-2 text-sm">
          <span className="mt-[3px]">
            <StatusMark
              tone={solutionTones[solution.status]}
              size={14}
              label={code(`SolutionStatus.${solution.status}`)}
            />
          </span>
          <span className={clsx('min-w-0 flex-1', solution.status === 'FAILED' && 'text-muted')}>
            <bdi>{solution.description}</bdi>
            <span className="text-muted"> · {code(`SolutionStatus.${solution.status}`).toLowerCase()}</span>
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
                  aria-label={t('outcomeOf', { name: solution.description })}
                >
                  {t('outcome')}
                </button>
              }
            >
              {outcomes.map(outcome => (
                <MenuItem key={outcome} onSelect={() => trySolution(barrier.id, solution.id, outcome)}>
                  {t(`outcomes.${outcome}`)}
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
  const code = useTranslations('code')
  const goals = state.goals.filter(goal => barrier.blocks.includes(goal.id))
  const steps = state.steps.filter(step => barrier.blocks.includes(step.id))
  const days = Math.max(0, Math.round((Date.parse(state.asOf) - Date.parse(barrier.raisedAt)) / 86_400_000))
  return (
    <li
      className={clsx('flex items-start gap-3 px-4 py-3 transition-colors', fresh.has(barrier.id) && 'fresh')}
    >
      <span className="mt-[3px]">
        <StatusMark tone={tones[barrier.status]} label={code(`BarrierStatus.${barrier.status}`)} />
      </span>
      <div className="min-w-0 flex-1">
        <p className={clsx('[overflow-wrap:anywhere]', open ? 'font-medium' : 'text-muted')}>
          <bdi>{barrier.description}</bdi>
        </p>
        <p className="flex flex-wrap gap-x-3 text-muted text-sm">
          <span>{code(`BarrierCategory.${barrier.category}`).toLowerCase()}</span>
          <span>{t('severity', { n: barrier.severity })}</span>
          {open ? (
            <span title={t('raisedOn', { day: format.date(barrier.raisedAt) })}>
              {days < 2 ? t('openSince', { day: format.date(barrier.raisedAt) }) : t('openFor', { n: days })}
            </span>
          ) : (
            <span>
              {t.rich('endedOn', {
                status: barrier.status,
                at: () => <DateOf at={barrier.statusSince} />,
              })}
            </span>
          )}
        </p>
        <ChangedSince id={barrier.id} />
        {goals.length + steps.length > 0 && (
          <div className="flex flex-wrap gap-x-2 text-sm">
            <span className={clsx('text-muted', goals.length > 0 && 'py-1 pointer-coarse:py-3.5')}>
              {t(open ? 'blocks' : 'blocked')}
            </span>
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
            {t('noSolution')}
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
              {t.rich('resolveNamed', {
                name: barrier.description,
                hidden: words => <bdi className="sr-only">{words}</bdi>,
              })}
            </Button>
          )}
          <RowMenu label={t('menu', { name: barrier.description })}>
            {open && <MenuItem onSelect={() => onTask(barrier, 'propose')}>{t('proposeAction')}</MenuItem>}
            {open && <MenuItem onSelect={() => onTask(barrier, 'accept')}>{t('acceptAction')}</MenuItem>}
            {open && (
              <MenuItem onSelect={() => onTask(barrier, 'unresolvable')}>{t('unresolvable')}</MenuItem>
            )}
            {!open && <MenuItem onSelect={() => reopen(barrier.id)}>{t('reopen')}</MenuItem>}
            <ElementItems id={barrier.id} />
          </RowMenu>
        </div>
      )}
    </li>
  )
}

export const Barriers = () => {
  const t = useTranslations('barrier')
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
      {t('raise')}
    </Button>
  )
  return (
    <Section
      id="barriers"
      title={t('barriers')}
      count={state.barriers.length > 0 && t('open', { n: open })}
      action={ordered.length > 0 && add}
    >
      {ordered.length === 0 ? (
        <Empty title={past ? t('noneThen') : t('none')} action={add} />
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
