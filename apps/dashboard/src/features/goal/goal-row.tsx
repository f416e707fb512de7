'use client'
import { clsx } from 'clsx'
import { useTranslations } from 'use-intl'
import { MenuItem, MenuLine } from '../../components/ui/menu.tsx'
import { RowMenu } from '../../components/ui/row-menu.tsx'
import { StatusMark } from '../../components/ui/status-mark.tsx'
import { DateOf } from '../../components/ui/when.tsx'
import type { Goal } from '../../graphql/fragments.ts'
import { ElementItems } from '../element/element-items.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { ChangedSince } from '../since/changed-since.tsx'
import { Due } from './due.tsx'
import { goalTone } from './goal-tone.ts'
import type { GoalNode } from './goal-tree.ts'
import { inReadingOrder } from './goal-tree.ts'
import { MeasureBar } from './measure-bar.tsx'

export type GoalTask = 'edit' | 'measure' | 'achieve' | 'abandon' | 'reopen' | 'move' | 'reformulate'

/** What can be done with a goal, in the order in which it is offered. */
export const goalTasks = (goal: Goal): readonly GoalTask[] =>
  goal.status === 'OPEN'
    ? ['edit', ...(goal.measure ? ['measure' as const] : []), 'move', 'achieve', 'reformulate', 'abandon']
    : ['reopen']

export const GoalMenu = ({
  goal,
  onTask,
}: {
  readonly goal: Goal
  readonly onTask: (goal: Goal, task: GoalTask) => void
}) => {
  const t = useTranslations('goal')
  return (
    <RowMenu label={t('menu', { name: goal.statement })}>
      {goalTasks(goal).map(task => (
        <div key={task}>
          {task === 'achieve' && <MenuLine />}
          <MenuItem onSelect={() => onTask(goal, task)}>{t(`tasks.${task}`)}</MenuItem>
        </div>
      ))}
      <ElementItems id={goal.id} />
    </RowMenu>
  )
}

const Facts = ({ goal, slip }: { readonly goal: Goal; readonly slip: number | undefined }) => {
  const t = useTranslations('goal')
  const code = useTranslations('code')
  const { state } = usePlanView()
  const steps = state.steps.filter(step => step.goal === goal.id && step.status !== 'DROPPED')
  const done = steps.filter(step => step.status === 'COMPLETED').length
  const ended = goal.status !== 'OPEN'
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-muted text-sm">
      {ended ? (
        <span>
          {t.rich('endedOn', {
            status: goal.status,
            at: () => (
              <time dateTime={goal.statusSince}>
                <DateOf at={goal.statusSince} />
              </time>
            ),
          })}
        </span>
      ) : (
        <Due due={goal.due} overdue={goal.overdue} slip={slip} />
      )}
      {steps.length > 0 && <span>{t('stepsDone', { done, all: steps.length })}</span>}
      {goal.confidence !== null && !ended && <span>{t('confidenceIs', { n: goal.confidence })}</span>}
      {goal.kind === 'PERSONAL' && <span>{code('GoalKind.PERSONAL').toLowerCase()}</span>}
      {goal.horizon && !ended && <span>{code(`Horizon.${goal.horizon}`).toLowerCase()}</span>}
      {goal.revisions > 0 && <span>{t('revisionsCount', { n: goal.revisions })}</span>}
    </div>
  )
}

export const GoalRows = ({
  nodes,
  slips,
  depth = 0,
  onTask,
}: {
  readonly nodes: readonly GoalNode[]
  readonly slips: ReadonlyMap<string, number>
  readonly depth?: number
  readonly onTask: (goal: Goal, task: GoalTask) => void
}) => {
  const t = useTranslations('goal')
  const code = useTranslations('code')
  const { state, editable, openGoal, fresh } = usePlanView()
  return (
    <ul className={clsx(depth === 0 && 'divide-y divide-line')}>
      {inReadingOrder(nodes).map(({ goal, supporting }) => {
        const tone = goalTone(goal, state.barriers)
        const ended = goal.status === 'ABANDONED' || goal.status === 'REFORMULATED'
        return (
          <li key={goal.id}>
            <div
              className={clsx(
                'relative flex items-start gap-3 py-3 pe-2 transition-colors hover:bg-surface',
                depth === 0 ? 'ps-4' : 'border-line border-t ps-11',
                fresh.has(goal.id) && 'fresh',
              )}
            >
              <span className="mt-[3px]">
                <StatusMark
                  tone={tone}
                  label={tone === 'stuck' ? t('stuck') : code(`GoalStatus.${goal.status}`)}
                />
              </span>
              <div className="flex min-w-0 flex-1 flex-col gap-1.5">
                <button
                  type="button"
                  onClick={() => openGoal(goal.id)}
                  className={clsx(
                    'w-fit text-start font-medium [overflow-wrap:anywhere] after:absolute after:inset-0 hover:underline hover:underline-offset-2',
                    ended && 'text-muted line-through',
                  )}
                >
                  <bdi>{goal.statement}</bdi>
                </button>
                {!ended && (goal.measure || goal.progress > 0) && goal.status !== 'ACHIEVED' && (
                  <MeasureBar goal={goal} />
                )}
                <Facts goal={goal} slip={slips.get(goal.id)} />
                <ChangedSince id={goal.id} />
                {goal.status === 'OPEN' && goal.smartGaps.length > 0 && (
                  <ul aria-label={t('gapsOf')} className="flex flex-wrap gap-1.5">
                    {goal.smartGaps.map(gap => (
                      <li
                        key={gap}
                        className="rounded-full border border-input/60 border-dashed px-2 text-muted text-xs leading-5"
                      >
                        {code(`SmartGap.${gap}`)}
                      </li>
                    ))}
                  </ul>
                )}
              </div>
              {editable && (
                <span className="relative z-10">
                  <GoalMenu goal={goal} onTask={onTask} />
                </span>
              )}
            </div>
            {supporting.length > 0 && (
              <GoalRows nodes={supporting} slips={slips} depth={depth + 1} onTask={onTask} />
            )}
          </li>
        )
      })}
    </ul>
  )
}
