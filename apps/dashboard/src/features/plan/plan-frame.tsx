'use client'
import { parseAsString, useQueryState } from 'nuqs'
import { type CSSProperties, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { BadgeSlot } from '../../components/badge-slot.tsx'
import { Block } from '../../components/ui/block.tsx'
import { Button } from '../../components/ui/button.tsx'
import { late } from '../../components/ui/late.ts'
import { Empty, Notice, Problem } from '../../components/ui/states.tsx'
import type { PlanState } from '../../graphql/fragments.ts'
import { usePending } from '../command/use-pending.ts'
import { useElementPanel } from '../element/use-element-panel.ts'
import { Sentence } from '../history/sentence.tsx'
import { LiveBadge } from '../live/live-badge.tsx'
import { usePause } from '../live/use-pause.ts'
import { isAhead, momentForApi, now, printMoment } from '../moment/moment.ts'
import { TimeBar } from '../moment/time-bar.tsx'
import { setAtInstant, setOfVersion } from '../moment/time-bar-math.ts'
import { useMoment } from '../moment/use-moment.ts'
import { useResolved } from '../moment/use-resolved.ts'
import { useStateAt } from '../moment/use-state-at.ts'
import { globalPlanId } from '../plans/plan-id.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { BottomBar } from '../shell/bottom-bar.tsx'
import { useKeys } from '../shell/keys.ts'
import { SectionRail } from '../shell/section-rail.tsx'
import { SinceProvider, useSince } from '../since/since-context.tsx'
import { planIndexQuery, planProgressQuery, type TimeAxis } from './documents.ts'
import { type PlanView, PlanViewProvider } from './plan-context.tsx'
import { PlanHeader } from './plan-header.tsx'
import { PlanSkeleton } from './plan-skeleton.tsx'
import { useFollowing } from './use-following.ts'
import { useLivePlan } from './use-live-plan.ts'
import type { SectionState } from './use-section.ts'
import { useUnchanged } from './use-unchanged.ts'
import { useWholeState } from './whole-state.ts'

// What changed since is asked for after the plan itself.
const SinceBar = late(
  () => import('../since/since-bar.tsx').then(module => module.SinceBar),
  () => <span className="h-7" />,
)
const SinceSummary = late(() => import('../since/since-summary.tsx').then(module => module.SinceSummary))
// Forms are loaded when they are first opened.
const MissingPlan = late(() => import('./erased-plan.tsx').then(module => module.MissingPlan))
const ElementPanel = late(() => import('../element/element-panel.tsx').then(module => module.ElementPanel))
const GoalPanel = late(() => import('../goal/goal-panel.tsx').then(module => module.GoalPanel))

/**
 * Everything of a plan hangs below this: the live plan, the moment viewed, and the time bar that moves both. It stays while
 * one goes from part to part, so socket, moment and cache stay too.
 */
export const PlanFrame = ({
  planId,
  children,
}: {
  readonly planId: string
  readonly children: ReactNode
}) => {
  const id = globalPlanId(planId)
  return id === undefined ? (
    <Missing id={planId} />
  ) : (
    <LoadedPlan key={id} id={id}>
      {children}
    </LoadedPlan>
  )
}

const nothingFresh: ReadonlySet<string> = new Set()

const Missing = ({ id, wasOpen = false }: { readonly id: string; readonly wasOpen?: boolean }) => {
  const t = useTranslations()
  return (
    <div className="mx-auto max-w-xl px-4 py-20">
      <h1 className="sr-only">{t('shell.plan')}</h1>
      <MissingPlan id={id} wasOpen={wasOpen} />
    </div>
  )
}

const LoadedPlan = ({ id, children }: { readonly id: string; readonly children: ReactNode }) => {
  const t = useTranslations()
  const format = useFormat()
  const [sections] = useState(() => new Map<unknown, SectionState>())
  const { plan: newest, missing, failed, refetch, news, fresh, spoken } = useLivePlan(id)
  const { shown: plan, ...pause } = usePause(newest)
  useKeys({ l: pause.toggle })
  const {
    moment: said,
    unreadable,
    zone,
    axis: chosenAxis,
    scale,
    jump,
    scrub,
    setAxis,
    setScale,
  } = useMoment()
  const resolved = useResolved(id, said)
  const asked = resolved.moment ?? now
  const [goal, setGoal] = useQueryState('goal', parseAsString.withOptions({ history: 'push', scroll: false }))
  const panel = useElementPanel()
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
      : (asked.kind === 'day' || asked.kind === 'instant') && isAhead(asked, new Date(), zone)
  const moment = ahead ? now : asked

  // A moving or future moment is resolved against the clock once per moment, so that rendering does not ask again.
  const printed = printMoment(moment)
  const at = useMemo(() => momentForApi(moment, new Date(), zone), [printed, zone])
  const lastVersion = index?.versions.at(-1)
  const past =
    at !== undefined &&
    !(
      moment.kind === 'version' &&
      lastVersion !== undefined &&
      moment.version === lastVersion &&
      axis === 'EFFECTIVE'
    )

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

  const recorded = useWholeState(id, shown ?? plan?.state ?? null, axis)
  const whole = usePending(past ? undefined : id, recorded)

  const newer = past ? Math.max(0, last - askedSet) : undefined
  const shownFresh = pause.paused ? nothingFresh : fresh
  const asOf = past ? at : undefined
  const commitments = progressData?.plan?.commitments
  // all that hangs below is drawn again with it
  const view = useUnchanged<PlanView | null>(
    plan && whole
      ? {
          id,
          live: plan,
          state: whole,
          past,
          at: asOf,
          editable: !past && plan.viewerMayWrite,
          axis,
          index,
          progress,
          commitments,
          sections,
          news,
          fresh: shownFresh,
          jump,
          openGoal,
        }
      : null,
  )

  const title = plan?.state?.title
  useEffect(() => {
    if (title) document.title = `${title} · Plan Ledger`
  }, [title])

  const opened = useRef(false)
  if (plan) opened.current = true
  if (missing) return <Missing id={id} wasOpen={opened.current} />
  if (!plan || !view) {
    return failed ? (
      <div className="mx-auto max-w-2xl px-4 py-16">
        <h1 className="sr-only">{t('shell.plan')}</h1>
        <Problem onRetry={refetch}>{t('states.unreachable')}</Problem>
      </div>
    ) : (
      <PlanSkeleton />
    )
  }
  const before = past && then.state === null
  return (
    <PlanViewProvider value={view}>
      <SinceProvider>
        <BadgeSlot>
          <LiveBadge past={newer} pause={pause} />
        </BadgeSlot>
        <Block>
          <PlanHeader />
        </Block>
        <TimeBar
          live={plan}
          index={index}
          current={askedSet}
          past={past}
          moment={said}
          zone={zone}
          busy={then.busy || resolved.moment === undefined}
          axis={axis}
          scale={scale}
          onScrub={scrub}
          onJump={jump}
          onAxis={next =>
            setAxis(next === defaultAxis ? null : next === 'EFFECTIVE' ? 'effective' : 'recorded')
          }
          onScale={setScale}
          since={<SinceBar />}
        />
        <div
          className="mx-auto flex w-full max-w-[96rem] flex-1 max-sm:pb-16"
          style={{ '--bar': past ? '9.75rem' : '7.25rem' } as CSSProperties}
        >
          <Block>
            <SectionRail />
          </Block>
          <div className="min-w-0 flex-1 px-4 py-5 md:px-6">
            {unreadable !== null && <Notice>{t('moment.unreadable', { text: unreadable })}</Notice>}
            {resolved.unknown && (
              <Notice>
                {said.kind === 'named'
                  ? t('moment.unknownName', { text: said.slug })
                  : t('moment.unknownReview')}
              </Notice>
            )}
            {ahead && <Notice>{t('moment.ahead')}</Notice>}
            {then.failed && (
              <div className="mb-4">
                <Problem>{t('moment.failed')}</Problem>
              </div>
            )}
            {before ? (
              <Empty
                title={
                  plan.state
                    ? t('moment.notYet', {
                        day: format.date(plan.state.startedAt),
                        name: plan.state.owner.name,
                      })
                    : t('moment.notYetUnknown')
                }
                action={
                  <Button
                    onClick={() => jump(index ? { kind: 'version', version: index.versions[0] ?? 1 } : now)}
                  >
                    {t('moment.toFirst')}
                  </Button>
                }
              />
            ) : (
              <Block>
                <Marked>{children}</Marked>
              </Block>
            )}
          </div>
        </div>
        <Block>
          <BottomBar />
        </Block>
        <div role="status" className="sr-only">
          {!pause.paused && spoken.length === 1 && spoken[0] && <Sentence event={spoken[0]} />}
          {!pause.paused && spoken.length > 1 && t('live.changes', { n: spoken.length })}
        </div>
        {goal && <GoalPanel goalId={goal} onClose={() => setGoal(null)} />}
        {panel.element && <ElementPanel element={panel.element} onClose={panel.close} />}
      </SinceProvider>
    </PlanViewProvider>
  )
}

/** Where changes are filtered by what they are, rows of the others are left out. */
const Marked = ({ children }: { readonly children: ReactNode }) => {
  const { only, marked } = useSince()
  return (
    <div data-only={only ?? undefined}>
      <div className="mb-3 min-h-7 pointer-coarse:min-h-11 sm:hidden">
        <SinceBar />
      </div>
      {marked && <SinceSummary />}
      {children}
    </div>
  )
}
