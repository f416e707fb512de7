'use client'
import dynamic from 'next/dynamic'
import { parseAsString, useQueryState } from 'nuqs'
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react'
import { BadgeSlot } from '../../components/badge-slot.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Empty, Problem } from '../../components/ui/states.tsx'
import { formatDate } from '../../components/ui/when.tsx'
import type { PlanState } from '../../graphql/fragments.ts'
import { plural, problems } from '../../messages/en.ts'
import { Sentence } from '../history/sentence.tsx'
import { LiveBadge } from '../live/live-badge.tsx'
import { isAhead, momentForApi, now, printMoment } from '../moment/moment.ts'
import { TimeBar } from '../moment/time-bar.tsx'
import { setAtInstant, setOfVersion } from '../moment/time-bar-math.ts'
import { useMoment } from '../moment/use-moment.ts'
import { useStateAt } from '../moment/use-state-at.ts'
import { globalPlanId } from '../plans/plan-id.ts'
import { planIndexQuery, planProgressQuery, type TimeAxis } from './documents.ts'
import { type PlanView, PlanViewProvider } from './plan-context.tsx'
import { PlanHeader } from './plan-header.tsx'
import { PlanSkeleton } from './plan-skeleton.tsx'
import { useFollowing } from './use-following.ts'
import { useLivePlan } from './use-live-plan.ts'
import { useWholeState } from './whole-state.ts'

// Forms are loaded when they are first opened.
const GoalPanel = dynamic(() => import('../goal/goal-panel.tsx').then(module => module.GoalPanel), {
  ssr: false,
})

interface PlanPageProps {
  readonly planId: string
  readonly page: 'overview' | 'history'
  readonly children: ReactNode
}

/** Everything of a plan hangs below this: the live plan, the moment viewed, and the time bar that moves both. */
export const PlanPage = ({ planId, page, children }: PlanPageProps) => {
  const id = globalPlanId(planId)
  return id === undefined ? (
    <Missing />
  ) : (
    <LoadedPage key={id} id={id} page={page}>
      {children}
    </LoadedPage>
  )
}

const Missing = () => (
  <div className="mx-auto max-w-xl px-4 py-20">
    <h1 className="sr-only">Plan</h1>
    <Empty title={problems.notFound}>
      Perhaps it belongs to another organisation: look whom you are acting as.
    </Empty>
  </div>
)

const LoadedPage = ({ id, page, children }: Omit<PlanPageProps, 'planId'> & { readonly id: string }) => {
  const { plan, missing, failed, refetch, news, fresh, spoken } = useLivePlan(id)
  const { moment: asked, unreadable, axis: chosenAxis, scale, jump, scrub, setAxis, setScale } = useMoment()
  const [goal, setGoal] = useQueryState('goal', parseAsString.withOptions({ history: 'push', scroll: false }))
  const openGoal = useCallback((next: string | null) => void setGoal(next), [setGoal])

  const defaultAxis: TimeAxis = plan?.defaultAxis ?? 'RECORDED'
  const axis: TimeAxis = chosenAxis ? (chosenAxis === 'effective' ? 'EFFECTIVE' : 'RECORDED') : defaultAxis
  const { data: indexData } = useFollowing(planIndexQuery, { id, axis }, plan?.version)
  const { data: progressData } = useFollowing(planProgressQuery, { id, axis }, plan?.version)
  const index = indexData?.plan?.index
  const progress = progressData?.plan?.progress

  // What lies ahead is shown as now, and the screen says so.
  const ahead =
    asked.kind === 'version'
      ? plan !== undefined && asked.version > plan.version
      : (asked.kind === 'day' || asked.kind === 'instant') && isAhead(asked, new Date())
  const moment = ahead ? now : asked

  // A moving or future moment is resolved against the clock once per moment, so that rendering does not ask again.
  const printed = printMoment(moment)
  const zone = useMemo(() => Intl.DateTimeFormat().resolvedOptions().timeZone, [])
  const at = useMemo(() => momentForApi(moment, new Date(), zone), [printed, zone])
  const newest = index?.versions.at(-1)
  const past =
    at !== undefined &&
    !(moment.kind === 'version' && newest !== undefined && moment.version === newest && axis === 'EFFECTIVE')

  const last = (index?.versions.length ?? 0) - 1
  const askedSet = !index
    ? -1
    : !past || at === undefined
      ? last
      : moment.kind === 'version'
        ? setOfVersion(index.versions, moment.version)
        : setAtInstant(
            index.at.map(each => Date.parse(each)),
            Date.parse(at),
          )
  const neighbours = useMemo(
    () =>
      index && past && moment.kind === 'version'
        ? [-1, 1, -2, 2, -3, 3].flatMap(by => {
            const version = index.versions[askedSet + by]
            return version === undefined ? [] : [`rev:${version}`]
          })
        : [],
    [index, past, moment.kind, askedSet],
  )
  const then = useStateAt(id, past ? at : undefined, axis, plan?.position, neighbours)

  // What was shown stays until what is asked for has arrived: never an empty frame.
  const lastShown = useRef<PlanState | null>(null)
  const shown = past ? (then.state === undefined ? lastShown.current : then.state) : (plan?.state ?? null)
  if (shown) lastShown.current = shown

  const whole = useWholeState(id, shown ?? plan?.state ?? null, axis)

  const first = index?.at[0]
  const newer = past ? Math.max(0, last - askedSet) : undefined
  const view: PlanView | null =
    plan && whole
      ? {
          id,
          live: plan,
          state: whole,
          past,
          editable: !past && plan.viewerMayWrite,
          axis,
          index,
          progress,
          commitments: progressData?.plan?.commitments,
          news,
          fresh,
          jump,
          openGoal,
        }
      : null

  const title = plan?.state?.title
  useEffect(() => {
    if (title) document.title = `${title} · Plan Ledger`
  }, [title])

  if (missing) return <Missing />
  if (!plan || !view) {
    return failed ? (
      <div className="mx-auto max-w-2xl px-4 py-16">
        <h1 className="sr-only">Plan</h1>
        <Problem onRetry={refetch}>{problems.unreachable}</Problem>
      </div>
    ) : (
      <PlanSkeleton />
    )
  }
  const before = past && then.state === null
  return (
    <PlanViewProvider value={view}>
      <BadgeSlot>
        <LiveBadge past={newer} />
      </BadgeSlot>
      <PlanHeader page={page} />
      <TimeBar
        live={plan}
        index={index}
        current={askedSet}
        past={past}
        moment={moment}
        busy={then.busy}
        axis={axis}
        scale={scale}
        onScrub={scrub}
        onJump={jump}
        onAxis={next =>
          setAxis(next === defaultAxis ? null : next === 'EFFECTIVE' ? 'effective' : 'recorded')
        }
        onScale={setScale}
      />
      <div className="mx-auto w-full max-w-[90rem] px-4 py-5 md:px-6">
        {unreadable !== null && (
          <p role="status" className="mb-4 rounded-control bg-past px-3 py-2 text-past-fg text-sm">
            “<bdi>{unreadable}</bdi>” is no moment; the plan is shown as it is now.
          </p>
        )}
        {ahead && (
          <p role="status" className="mb-4 rounded-control bg-past px-3 py-2 text-past-fg text-sm">
            That moment lies ahead; the plan is shown as it is now.
          </p>
        )}
        {then.failed && (
          <div className="mb-4">
            <Problem>This moment could not be loaded; what you see is the last one that was.</Problem>
          </div>
        )}
        {before ? (
          <Empty
            title={`The plan did not exist yet${first ? `; it was started on ${formatDate(first)}` : ''}.`}
            action={
              <Button
                onClick={() => jump(index ? { kind: 'version', version: index.versions[0] ?? 1 } : now)}
              >
                Go to the first version
              </Button>
            }
          />
        ) : (
          children
        )}
      </div>
      <div role="status" className="sr-only">
        {spoken.length === 1 && spoken[0] && <Sentence event={spoken[0]} />}
        {spoken.length > 1 && plural(spoken.length, 'change')}
      </div>
      {goal && <GoalPanel goalId={goal} onClose={() => setGoal(null)} />}
    </PlanViewProvider>
  )
}
