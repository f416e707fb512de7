import type { PlanEvent, PlanState, Uuid } from '@plan-ledger/domain'
import {
  type GoalLife,
  type GoalLives,
  liveGoals,
  mentor,
  obstruct,
  type SignOff,
  type Spell,
  signOffs,
  termsIn,
  unmentored,
  unobstructed,
} from '@plan-ledger/projections'
import type { StreamFold } from '../read-model.ts'
import type { CompletionRecord } from './table.ts'

/** The records of a plan's goals; those that nothing changed of are not written again. */
export function completionFold(): StreamFold<PlanEvent, CompletionRecord, PlanState> {
  const goals: GoalLives = new Map()
  const obstructed = unobstructed()
  const mentored = unmentored()
  let imported = false
  let finished: Pick<PlanEvent, 'occurredAt' | 'version'> | undefined
  let changed = new Set<Uuid>()
  let allChanged = false

  return {
    take(event) {
      if (event.type === 'PlanStarted') imported = event.origin === 'import'
      if (event.type === 'PlanCompleted' || event.type === 'PlanClosed') finished = event
      if (event.type === 'PlanReopened') finished = undefined
      if (ofAllGoals.has(event.type) || mentor(mentored, event)) allChanged = true
      // dropped steps are counted with the goal they serve
      const servedBy = () => ('step' in event.data ? obstructed.steps.get(event.data.step) : undefined)
      const before = servedBy()
      const about = [liveGoals(goals, event)?.goal, ...obstruct(obstructed, event), before, servedBy()]
      for (const goal of about) if (goal !== undefined) changed.add(goal)
    },
    rows(plan) {
      if (!plan) return []
      const written = [...goals.values()].filter(({ goal }) => allChanged || changed.has(goal))
      changed = new Set()
      allChanged = false
      if (written.length === 0) return []
      const signed = signOffs(plan)
      const dropped = droppedSteps(plan)
      const ofPlan = {
        organisation: plan.organisation,
        plan: plan.id,
        owner: plan.owner,
        unit: plan.unit ?? null,
        coach: plan.coach?.id ?? null,
        imported,
        plan_closed_at: finished?.occurredAt ?? null,
        plan_closed_by: finished?.version ?? null,
        mentored: multirange(mentored.spells),
      }
      return written.map(life => ({
        ...ofPlan,
        ...recordOf(life, signed),
        scope_dropped: life.revisions.scopeDropped + (dropped.get(life.goal) ?? 0),
        obstructed: multirange(obstructed.spells.get(life.goal) ?? []),
      }))
    },
  }
}

/** What changes the record of every goal. */
const ofAllGoals: ReadonlySet<PlanEvent['type']> = new Set([
  'PlanMoved',
  'PlanCompleted',
  'PlanClosed',
  'PlanReopened',
  'CoachAssigned',
  'CoachReleased',
  'BaselineSigned',
  'BaselineWithdrawn',
] as const)

/** How many steps of each goal are dropped. */
function droppedSteps({ steps }: NonNullable<PlanState>): ReadonlyMap<Uuid, number> {
  const dropped = new Map<Uuid, number>()
  for (const { status, goal } of Object.values(steps))
    if (status === 'dropped' && goal !== undefined) dropped.set(goal, (dropped.get(goal) ?? 0) + 1)
  return dropped
}

function recordOf(life: GoalLife, signed: readonly SignOff[]) {
  const { status, statusSince, revisions } = life
  const current = life.terms.at(-1)
  const atSignOffs = signed.flatMap(({ version, at }) => {
    const terms = termsIn(life, version)
    return terms ? [{ at, due: terms.due ?? null, target: terms.target ?? null }] : []
  })
  // a goal that the last signed baseline did not hold is held to nothing, whatever an earlier one said
  const last = signed.at(-1)
  const signedOff = last && termsIn(life, last.version)
  return {
    goal: life.goal,
    statement: life.statement,
    kind: life.kind,
    template: life.fromTemplate?.template ?? null,
    template_version: life.fromTemplate?.version ?? null,
    status,
    status_since: statusSince,
    status_by: life.statusBy,
    set_at: life.setAt,
    set_recorded_at: life.setRecordedAt,
    set_by: life.setBy,
    terms_by: current?.version ?? life.setBy,
    observed_from: life.observedFrom,
    original_due: life.originalDue ?? null,
    original_target: life.originalTarget ?? null,
    signed_off_due: signedOff?.due ?? null,
    signed_off_target: signedOff?.target ?? null,
    current_due: current?.due ?? null,
    current_target: current?.target ?? null,
    sign_offs: atSignOffs,
    first_confidence: life.firstConfidence ?? null,
    current_confidence: life.confidence ?? null,
    first_achieved_at: life.firstAchievedAt ?? null,
    durably_achieved_at: life.durablyAchievedAt ?? null,
    abandoned_at: status === 'abandoned' ? statusSince : null,
    reformulated_at: status === 'reformulated' ? statusSince : null,
    due_later: revisions.dueLater,
    due_earlier: revisions.dueEarlier,
    target_softened: revisions.targetSoftened,
    target_raised: revisions.targetRaised,
    wording_only: revisions.wordingOnly,
  }
}

/** As PostgreSQL reads it; overlapping spells become one. */
const multirange = (spells: readonly Spell[]): string =>
  `{${spells.map(({ from, until = '' }) => `[${from},${until})`).join(',')}}`
