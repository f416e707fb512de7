'use client'
import Link from 'next/link'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { Dialog } from '../../components/ui/dialog.tsx'
import { Problem, Skeleton } from '../../components/ui/states.tsx'
import { StatusMark } from '../../components/ui/status-mark.tsx'
import { DateOf } from '../../components/ui/when.tsx'
import type { Goal } from '../../graphql/fragments.ts'
import { useSlip } from '../history/use-fields.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { useFollowing } from '../plan/use-following.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { usePlanAddress } from '../shell/use-plan-address.ts'
import { type GoalHistory, goalHistoryQuery } from './documents.ts'
import { GoalDialogs } from './goal-dialogs.tsx'
import { GoalMeasure } from './goal-measure.tsx'
import { GoalRevisions } from './goal-revisions.tsx'
import { type GoalTask, goalTasks } from './goal-row.tsx'
import { goalTone } from './goal-tone.ts'
import { MeasureBar } from './measure-bar.tsx'

const Terms = ({ history }: { readonly history: GoalHistory }) => {
  const { original, current, slippageDays } = history
  const t = useTranslations('goal')
  const slipWords = useSlip()
  const format = useFormat()
  const rows = [
    { name: 'statement' as const, was: original.statement, is: current.statement },
    {
      name: 'due' as const,
      was: original.due && format.day(original.due),
      is: current.due && format.day(current.due),
    },
    { name: 'target' as const, was: original.target, is: current.target },
  ].filter(row => row.was || row.is)
  return (
    <table className="w-full text-sm">
      <thead className="text-muted text-xs">
        <tr>
          <th className="w-20 py-1 text-start font-medium">
            <span className="sr-only">{t('term')}</span>
          </th>
          <th className="py-1 pe-3 text-start font-medium">{t('original')}</th>
          <th className="py-1 text-start font-medium">{t('current')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.name} className="border-line border-t align-top">
            <th className="py-1.5 pe-3 text-start font-normal text-muted">{t(`termNames.${row.name}`)}</th>
            <td className="py-1.5 pe-3 [overflow-wrap:anywhere]">
              <bdi>{row.was ?? t('none')}</bdi>
            </td>
            <td className="min-w-28 py-1.5">
              {row.was === row.is ? (
                <span className="text-muted">{t('unchanged')}</span>
              ) : (
                <bdi className="font-medium [overflow-wrap:anywhere]">{row.is ?? t('none')}</bdi>
              )}
              {row.name === 'due' && slippageDays !== null && slippageDays !== 0 && (
                <span className="ms-2 whitespace-nowrap rounded-full border border-past-line/50 bg-past px-1.5 font-medium text-past-fg text-xs">
                  {slipWords(slippageDays)}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const PanelBody = ({
  goalId,
  goal,
  onTask,
  onMoment,
}: {
  readonly goalId: string
  readonly goal: Goal | undefined
  readonly onTask: (task: GoalTask) => void
  readonly onMoment: () => void
}) => {
  const { id, live, state, editable } = usePlanView()
  const { hrefOf } = usePlanAddress()
  const t = useTranslations()
  const format = useFormat()
  const { data, failed } = useFollowing(goalHistoryQuery, { id, goalId }, live.version)
  const history = data?.plan?.goalHistory
  return (
    <div className="flex flex-col gap-6">
      <Link
        href={hrefOf('goals', {}, `/${goalId}`)}
        prefetch={false}
        className="w-fit rounded-control text-primary text-sm hover:underline pointer-coarse:py-3.5"
      >
        {t('goal.wholePage')}
      </Link>
      {goal ? (
        <div className="flex flex-col gap-3">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
            <span className="inline-flex items-center gap-1.5 font-medium">
              <StatusMark tone={goalTone(goal, state.barriers)} />
              {t(`code.GoalStatus.${goal.status}`)}
            </span>
            <span className="text-muted">
              {t('goal.since')} <DateOf at={goal.statusSince} />
            </span>
            <span className="text-muted">{t(`code.GoalKind.${goal.kind}`).toLowerCase()}</span>
            {goal.relevance && (
              <span className="text-muted">
                {t('goal.servesPart', { part: t(`code.DirectionElement.${goal.relevance}`) })}
              </span>
            )}
            {goal.confidence !== null && (
              <span className="text-muted">{t('goal.confidenceIs', { n: goal.confidence })}</span>
            )}
          </div>
          {(goal.measure || goal.progress > 0) && <MeasureBar goal={goal} />}
          {goal.status === 'OPEN' && goal.smartGaps.length > 0 && (
            <p className="text-muted text-sm">
              {t('goal.gapsAre', {
                gaps: format.items(goal.smartGaps.map(gap => t(`code.SmartGap.${gap}`))),
              })}
            </p>
          )}
          {editable && (
            <div className="flex flex-wrap gap-2">
              {goalTasks(goal).map(task => (
                <Button key={task} size="small" onClick={() => onTask(task)}>
                  {t(`goal.tasks.${task}`)}
                </Button>
              ))}
            </div>
          )}
        </div>
      ) : (
        <p className="rounded-control bg-past px-3 py-2 text-past-fg text-sm">
          {t('goal.notThen')}
          {history?.entries.nodes[0] && (
            <>
              {' '}
              {t.rich('goal.setOn', {
                at: () => <DateOf at={history.entries.nodes[0]?.event.occurredAt ?? ''} />,
              })}
            </>
          )}
        </p>
      )}
      {goal && <GoalMeasure goal={goal} />}
      {failed && !history && <Problem>{t('states.unreachable')}</Problem>}
      {!data && !failed && (
        <div aria-busy className="flex flex-col gap-2">
          <Skeleton className="h-24" />
          <Skeleton className="h-40" />
        </div>
      )}
      {history && (
        <>
          <section aria-labelledby="terms">
            <h3 id="terms" className="mb-1 font-semibold text-sm">
              {t('goal.bothTerms')}
            </h3>
            <Terms history={history} />
          </section>
          <section aria-labelledby="revisions">
            <h3 id="revisions" className="mb-1 font-semibold text-sm">
              {t('goal.revisionsTitle')}
              <span className="ms-2 font-normal text-muted">{t('goal.newestFirst')}</span>
            </h3>
            <GoalRevisions history={history} onMoment={onMoment} />
          </section>
        </>
      )}
    </div>
  )
}

/** One goal with its whole history, beside the plan. */
export const GoalPanel = ({
  goalId,
  onClose,
}: {
  readonly goalId: string | null
  readonly onClose: () => void
}) => {
  const t = useTranslations('goal')
  const { state, live, editable } = usePlanView()
  const [task, setTask] = useState<GoalTask | null>(null)
  const goal = state.goals.find(each => each.id === goalId)
  const name =
    goal?.statement ?? live.state?.goals.nodes.find(each => each.id === goalId)?.statement ?? t('title')
  return (
    <>
      <Dialog side open={goalId !== null} onOpenChange={open => !open && onClose()} title={<bdi>{name}</bdi>}>
        {goalId && <PanelBody goalId={goalId} goal={goal} onTask={setTask} onMoment={onClose} />}
      </Dialog>
      {editable && goal && task && <GoalDialogs goal={goal} task={task} onClose={() => setTask(null)} />}
    </>
  )
}
