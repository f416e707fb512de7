'use client'
import { useTranslations } from 'use-intl'
import { BadgeSlot } from '../../components/badge-slot.tsx'
import { Empty, Problem, Skeleton } from '../../components/ui/states.tsx'
import { LiveBadge } from '../live/live-badge.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { ChangedPlans } from './changed-plans.tsx'
import { DueReviews } from './due-reviews.tsx'
import { Owners } from './owners.tsx'
import { useWorkspace } from './use-workspace.ts'
import { waitingFor } from './waiting.ts'
import { WaitsForMe } from './waits-for-me.tsx'

/** Prepare sessions, owe nobody an answer. */
export const CoachPage = () => {
  const t = useTranslations()
  const { workspace, owners, failed, ownersFailed, again } = useWorkspace()
  const viewer = workspace?.viewer
  const member = viewer?.member
  const me = member?.memberId
  const load = viewer?.coachLoad
  const coached = owners?.filter(({ plan }) => plan?.state?.coach?.personId === me) ?? []
  const nobody = viewer && !load && viewer.changedSinceVisit.totalCount === 0
  const reviews = (viewer?.reviews.nodes ?? []).filter(
    ({ planStatus }) => planStatus !== 'COMPLETED' && planStatus !== 'CLOSED',
  )
  const coming = reviews.filter(({ overdue }) => !overdue)
  return (
    <PageHead
      title={t('places.coach')}
      note={load && t('coach.load', { owners: load.owners, plans: load.plans.active })}
    >
      <BadgeSlot>
        <LiveBadge />
      </BadgeSlot>
      {failed && !workspace && <Problem onRetry={again}>{t('states.unreachable')}</Problem>}
      {!workspace && !failed && <Skeleton className="h-96" />}
      {nobody && <Empty title={t('coach.nobody')}>{t('coach.nobodyHint')}</Empty>}
      {viewer && !nobody && (
        // What waits is the first thing to read; where there is room it stands at the side.
        <div className="grid gap-x-8 gap-y-7 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr]">
          <div className="min-w-0 lg:col-start-2">
            <WaitsForMe
              items={!member || !owners ? undefined : waitingFor(member, owners, reviews)}
              next={coming[0]?.due}
              failed={ownersFailed}
              onRetry={again}
            />
          </div>
          <div className="flex min-w-0 flex-col gap-7 lg:col-start-1 lg:row-span-2 lg:row-start-1">
            <ChangedPlans plans={viewer.changedSinceVisit.nodes} onMarked={again} />
            {coached.length > 0 && (
              <Owners owners={coached} reviews={reviews} changed={viewer.changedSinceVisit.nodes} />
            )}
          </div>
          <div className="min-w-0 lg:col-start-2">
            <DueReviews reviews={coming} />
          </div>
        </div>
      )}
    </PageHead>
  )
}
