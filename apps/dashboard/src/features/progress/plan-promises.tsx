'use client'
import { useTranslations } from 'use-intl'
import { Empty, Problem, Skeleton } from '../../components/ui/states.tsx'
import { Commitments } from '../baseline/commitments.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { useFollowing } from '../plan/use-following.ts'
import { promisesQuery } from './documents.ts'
import { dueDates, keptOf } from './kept.ts'
import { PromisesKept } from './promises-kept.tsx'

/** Whether promises moved, and whether they were kept against each of their three forms, at the moment viewed. */
export const PlanPromises = () => {
  const t = useTranslations()
  const { id, at, axis, live, state, past } = usePlanView()
  const { data, failed } = useFollowing(promisesQuery, { id, at: at ?? null, axis }, live.version)
  const commitments = data?.plan?.commitments
  if (!commitments)
    return failed ? <Problem>{t('states.unreachable')}</Problem> : <Skeleton className="h-72" />
  const promises = commitments.nodes
  if (promises.length === 0)
    return (
      <Empty title={t(past ? 'progress.noPromisesThen' : 'progress.noPromises')}>
        {t('progress.noPromisesHint')}
      </Empty>
    )
  const kept = dueDates.map(date => keptOf(promises, date))
  const [original, , current] = kept
  return (
    <div className="flex flex-col gap-6">
      <Commitments commitments={promises} />
      <PromisesKept
        title={t('progress.keptTitle')}
        finding={t('progress.keptFinding', {
          goals: original?.goals ?? 0,
          original: original?.onTime ?? 0,
          current: current?.onTime ?? 0,
          late: current?.late ?? 0,
        })}
        rows={kept}
        file={`promises-kept_rev${state.version}`}
      />
      {commitments.totalCount > promises.length && (
        <p className="text-muted text-sm">
          {t('progress.leftOut', { n: commitments.totalCount - promises.length })}
        </p>
      )}
    </div>
  )
}
