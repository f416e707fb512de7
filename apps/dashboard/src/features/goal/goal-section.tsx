'use client'
import { ArrowLeft } from 'lucide-react'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { late } from '../../components/ui/late.ts'
import { Empty, Problem, Skeleton } from '../../components/ui/states.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { useFollowing } from '../plan/use-following.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { useKeys } from '../shell/keys.ts'
import { usePlanAddress } from '../shell/use-plan-address.ts'
import { goalHistoryQuery, promisesQuery } from './documents.ts'
import { GoalHead } from './goal-head.tsx'
import { GoalObstacles, GoalSteps } from './goal-parts.tsx'
import { GoalRevisions } from './goal-revisions.tsx'
import type { GoalTask } from './goal-row.tsx'
import { Promises } from './promises.tsx'

// Charts are drawn by the server where they can be, but their code is no part of the start.
const GoalMeasure = dynamic(() => import('./goal-measure.tsx').then(module => module.GoalMeasure))
const GoalConfidence = dynamic(() => import('./goal-confidence.tsx').then(module => module.GoalConfidence))
const GoalDialogs = late(() => import('./goal-dialogs.tsx').then(module => module.GoalDialogs))

/** Everything about one goal at the moment viewed; its history is the whole of it, later entries greyed. */
export const GoalSection = ({ goalId }: { readonly goalId: string }) => {
  const t = useTranslations('goal')
  const tStates = useTranslations('states')
  const { id, live, state, at, axis, editable, jump } = usePlanView()
  const { hrefOf } = usePlanAddress()
  const format = useFormat()
  const [task, setTask] = useState<GoalTask | null>(null)
  const known = useFollowing(goalHistoryQuery, { id, goalId }, live.version)
  const promised = useFollowing(promisesQuery, { id, at: at ?? null, axis }, live.version)
  const goal = state.goals.find(each => each.id === goalId)
  const history = known.data?.plan?.goalHistory
  const commitment = promised.data?.plan?.commitments.nodes.find(each => each.goalId === goalId)
  const first = history?.entries.nodes[0]?.event
  useKeys(editable && goal?.status === 'OPEN' ? { e: () => setTask('edit') } : {})
  return (
    <div className="flex flex-col gap-6">
      <Link
        href={hrefOf('goals')}
        prefetch={false}
        className="inline-flex w-fit items-center gap-1.5 rounded-control text-primary text-sm hover:underline pointer-coarse:min-h-11"
      >
        <ArrowLeft size={14} aria-hidden className="rtl:-scale-x-100" />
        {t('back')}
      </Link>
      {goal && <GoalHead goal={goal} onTask={setTask} />}
      {!goal && !known.data && !known.failed && <Skeleton className="h-40" />}
      {!goal && known.data && (
        <Empty
          title={first ? t('notThen') : t('unknown')}
          action={
            first && (
              <button
                type="button"
                className="rounded-control text-primary hover:underline"
                onClick={() => jump({ kind: 'version', version: first.version })}
              >
                {t('goThere')}
              </button>
            )
          }
        >
          {first && t('setLater', { date: format.date(first.occurredAt), version: first.version })}
        </Empty>
      )}
      <div className="grid items-start gap-x-8 gap-y-8 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-8">
          {goal && commitment && (
            <section aria-labelledby="promises">
              <h2 id="promises" className="mb-2 font-semibold text-lg">
                {t('terms')}
              </h2>
              <Promises commitment={commitment} />
            </section>
          )}
          {goal && <GoalMeasure goal={goal} />}
          {goal && <GoalConfidence goalId={goal.id} />}
          {goal && <GoalSteps goal={goal} />}
          {goal && <GoalObstacles goal={goal} />}
        </div>
        <section aria-labelledby="goal-history">
          <h2 id="goal-history" className="mb-2 font-semibold text-lg">
            {t('history')}
            <span className="ms-2 font-normal text-muted text-sm">{t('newestFirst')}</span>
          </h2>
          {known.failed && !history && <Problem>{tStates('unreachable')}</Problem>}
          {!known.data && !known.failed && <Skeleton className="h-60" />}
          {history && (
            <div className="surface-card px-4 py-1">
              <GoalRevisions history={history} />
            </div>
          )}
        </section>
      </div>
      {editable && goal && task && <GoalDialogs goal={goal} task={task} onClose={() => setTask(null)} />}
    </div>
  )
}
