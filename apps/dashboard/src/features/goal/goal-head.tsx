'use client'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Chip } from '../../components/ui/chip.tsx'
import { StatusMark } from '../../components/ui/status-mark.tsx'
import { When } from '../../components/ui/when.tsx'
import type { Goal } from '../../graphql/fragments.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { usePlanAddress } from '../shell/use-plan-address.ts'
import { Due } from './due.tsx'
import { GoalLink } from './goal-link.tsx'
import { type GoalTask, goalTasks } from './goal-row.tsx'
import { goalTone } from './goal-tone.ts'
import { MeasureBar } from './measure-bar.tsx'
import { slipsOf } from './slip.ts'

const Related = ({ words, goals }: { readonly words: string; readonly goals: readonly string[] }) =>
  goals.length > 0 && (
    <div className="flex flex-wrap gap-x-2 text-sm">
      <span className="py-1 text-muted pointer-coarse:py-3.5">{words}</span>
      <ul className="flex min-w-0 flex-col">
        {goals.map(goal => (
          <li key={goal}>
            <GoalLink goalId={goal} />
          </li>
        ))}
      </ul>
    </div>
  )

/** What the goal is and where it stands, its relatives, and all that can be done with it. */
export const GoalHead = ({
  goal,
  onTask,
}: {
  readonly goal: Goal
  readonly onTask: (task: GoalTask) => void
}) => {
  const t = useTranslations('goal')
  const code = useTranslations('code')
  const { state, editable, commitments } = usePlanView()
  const { hrefOf } = usePlanAddress()
  const slip = slipsOf([goal], commitments).get(goal.id)
  const facts = [
    { name: t('kind'), value: code(`GoalKind.${goal.kind}`) },
    { name: t('horizon'), value: goal.horizon && code(`Horizon.${goal.horizon}`) },
    { name: t('serves'), value: goal.relevance && code(`DirectionElement.${goal.relevance}`) },
    {
      name: t('confidence'),
      value: goal.confidence === null ? null : t('confidenceOf', { n: goal.confidence }),
    },
    { name: t('revisions'), value: t('revisionsOf', { n: goal.revisions }) },
  ]
  return (
    <header className="flex flex-col gap-3">
      <div className="flex items-start gap-3">
        <span className="mt-1.5">
          <StatusMark tone={goalTone(goal, state.barriers)} size={18} />
        </span>
        <h2 className="min-w-0 max-w-[60ch] font-semibold text-xl [overflow-wrap:anywhere]">
          <Bdi text={goal.statement} />
        </h2>
      </div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1.5 text-sm">
        <span className="font-medium">
          {code(`GoalStatus.${goal.status}`)}{' '}
          <span className="font-normal text-muted">
            {t('since')} <When at={goal.statusSince} />
          </span>
        </span>
        <Due due={goal.due} overdue={goal.overdue} slip={slip} />
        {(goal.measure || goal.progress > 0) && <MeasureBar goal={goal} />}
      </div>
      {goal.status === 'OPEN' && goal.smartGaps.length > 0 && (
        <ul aria-label={t('gaps')} className="flex flex-wrap gap-1.5">
          {goal.smartGaps.map(gap => (
            <li key={gap}>
              <Chip look="gap">{code(`SmartGap.${gap}`)}</Chip>
            </li>
          ))}
        </ul>
      )}
      <dl className="flex flex-wrap gap-x-8 gap-y-2 text-sm">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt className="text-muted text-xs">{name}</dt>
            <dd className={value ? '' : 'text-muted'}>{value ?? t('notStated')}</dd>
          </div>
        ))}
      </dl>
      <Related words={t('replaced')} goals={goal.predecessor ? [goal.predecessor] : []} />
      {state.barriers
        .filter(
          ({ status, blocks }) =>
            status === 'UNRESOLVABLE' && goal.predecessor !== null && blocks.includes(goal.predecessor),
        )
        .map(barrier => (
          <p key={barrier.id} className="text-muted text-sm">
            {t('unresolvable')}{' '}
            <Link href={hrefOf('barriers')} prefetch={false} className="text-primary hover:underline">
              <Bdi text={barrier.description} />
            </Link>
          </p>
        ))}
      <Related words={t('replacedBy')} goals={goal.successor ? [goal.successor] : []} />
      <Related words={t('supports')} goals={goal.parent ? [goal.parent] : []} />
      <Related
        words={t('supportedBy')}
        goals={state.goals.filter(each => each.parent === goal.id).map(each => each.id)}
      />
      {editable && (
        <div className="flex flex-wrap gap-2">
          {goalTasks(goal).map(task => (
            <Button key={task} size="small" onClick={() => onTask(task)}>
              {t(`tasks.${task}`)}
            </Button>
          ))}
        </div>
      )}
    </header>
  )
}
