import { compareDecimals, type Goal, type Measure, type Plan, type PlanEvent } from '@plan-ledger/domain'
import { lastSignedBaseline } from '@plan-ledger/projections'

/** What one goal promised and what became of it, as it is written. Instants are when things happened. */
export type CompletionRecord = {
  readonly goal: string
  readonly organisation: string
  readonly plan: string
  readonly owner: string
  readonly unit: string | null
  readonly kind: string
  readonly imported: boolean
  readonly status: string
  readonly status_since: string
  readonly set_at: string
  readonly set_recorded_at: string
  readonly original_due: string | null
  readonly original_target: string | null
  readonly signed_off_due: string | null
  readonly signed_off_target: string | null
  readonly current_due: string | null
  readonly current_target: string | null
  readonly first_achieved_at: string | null
  readonly durably_achieved_at: string | null
  readonly abandoned_at: string | null
  readonly reformulated_at: string | null
  readonly plan_closed_at: string | null
} & { readonly [K in RevisionKind]: number }

/** Kinds of revisions; one revision may be of several. `due_later` also counts a due date that was dropped. */
type RevisionKind =
  | 'due_later'
  | 'due_earlier'
  | 'target_softened'
  | 'target_raised'
  | 'scope_dropped'
  | 'wording_only'

/** What a goal promised from a version of the plan on. */
interface Promised {
  readonly version: number
  readonly due: string | undefined
  readonly target: string | undefined
}

/** What the events of one goal add up to beyond its state. */
interface Lived {
  readonly setAt: string
  readonly setRecordedAt: string
  /** In the order of versions: a baseline may be proposed of any. */
  readonly promised: Promised[]
  originalDue: string | undefined
  originalTarget: string | undefined
  firstAchieved: string | undefined
  lastAchieved: string | undefined
  /** The first achievement that nobody reopened within 30 days, as far as is known. */
  durable: string | undefined
  readonly revisions: { [K in RevisionKind]: number }
}

/** A reopened goal was not achieved for good if that came within so many ms. */
const durableAfter = 30 * 24 * 3_600_000

/** The record of each goal of a plan, kept up event by event. */
export interface CompletionFold {
  /** The plan's next event. */
  take(event: PlanEvent): void
  /** @param plan as of the last event taken in */
  records(plan: Plan): readonly CompletionRecord[]
}

export function completionFold(): CompletionFold {
  const lived = new Map<string, Lived>()
  let first: PlanEvent | undefined
  let closedAt: string | undefined
  return {
    take(event) {
      first ??= event
      if (event.type === 'PlanCompleted' || event.type === 'PlanClosed') closedAt = event.occurredAt
      else if (event.type === 'PlanReopened') closedAt = undefined
      else liveThrough(lived, event)
    },
    records(plan) {
      const signed = lastSignedBaseline(plan)
      const dropped = droppedSteps(plan)
      return Object.values(plan.goals).flatMap((goal): CompletionRecord[] => {
        const life = lived.get(goal.id)
        if (!life) return []
        const signedOff = signed && life.promised.findLast(({ version }) => version <= signed.version)
        return [
          {
            goal: goal.id,
            organisation: plan.organisation,
            plan: plan.id,
            owner: plan.owner,
            unit: plan.unit ?? null,
            kind: goal.kind,
            imported: first?.origin === 'import',
            status: goal.status,
            status_since: goal.statusSince,
            set_at: life.setAt,
            set_recorded_at: life.setRecordedAt,
            original_due: life.originalDue ?? null,
            original_target: life.originalTarget ?? null,
            signed_off_due: signedOff?.due ?? null,
            signed_off_target: signedOff?.target ?? null,
            current_due: goal.due ?? null,
            current_target: goal.measure?.target ?? null,
            first_achieved_at: life.firstAchieved ?? null,
            durably_achieved_at: life.durable ?? null,
            abandoned_at: since(goal, 'abandoned'),
            reformulated_at: since(goal, 'reformulated'),
            plan_closed_at: closedAt ?? null,
            ...life.revisions,
            scope_dropped: life.revisions.scope_dropped + (dropped.get(goal.id) ?? 0),
          },
        ]
      })
    },
  }
}

/** How many steps of each goal were dropped. */
function droppedSteps(plan: Plan): ReadonlyMap<string | undefined, number> {
  const dropped = new Map<string | undefined, number>()
  for (const { status, goal } of Object.values(plan.steps))
    if (status === 'dropped') dropped.set(goal, (dropped.get(goal) ?? 0) + 1)
  return dropped
}

const since = (goal: Goal, status: Goal['status']) => (goal.status === status ? goal.statusSince : null)

function liveThrough(goals: Map<string, Lived>, event: PlanEvent): void {
  const { occurredAt, version } = event
  switch (event.type) {
    case 'GoalSet': {
      const { goal, due, measure } = event.data
      if (goals.has(goal)) break
      goals.set(goal, {
        setAt: occurredAt,
        setRecordedAt: event.recordedAt,
        promised: [{ version, due, target: measure?.target }],
        originalDue: due,
        originalTarget: measure?.target,
        firstAchieved: undefined,
        lastAchieved: undefined,
        durable: undefined,
        revisions: { ...noRevisions },
      })
      break
    }
    case 'GoalRevised': {
      const life = goals.get(event.data.goal)
      const { due, measure } = event.data.changes
      if (!life) break
      for (const kind of kindsOf(event.data.changes)) life.revisions[kind] += 1
      const last = life.promised.at(-1)
      if (due || measure)
        life.promised.push({
          version,
          due: due ? due.new : last?.due,
          target: measure ? measure.new?.target : last?.target,
        })
      // what was first promised, also where that came after the setting
      life.originalDue ??= due?.new
      life.originalTarget ??= measure?.new?.target
      break
    }
    case 'GoalAchieved': {
      const life = goals.get(event.data.goal)
      if (!life) break
      life.firstAchieved ??= occurredAt
      life.lastAchieved = occurredAt
      life.durable ??= occurredAt
      break
    }
    case 'GoalReopened': {
      const life = goals.get(event.data.goal)
      const last = life?.lastAchieved
      if (life && last !== undefined && life.durable === last && within(last, occurredAt))
        life.durable = undefined
      break
    }
  }
}

const within = (from: string, to: string) => Date.parse(to) - Date.parse(from) < durableAfter

const noRevisions: { readonly [K in RevisionKind]: number } = {
  due_later: 0,
  due_earlier: 0,
  target_softened: 0,
  target_raised: 0,
  scope_dropped: 0,
  wording_only: 0,
}

type GoalChanges = Extract<PlanEvent, { type: 'GoalRevised' }>['data']['changes']

function kindsOf({ due, measure, statement }: GoalChanges): readonly RevisionKind[] {
  const kinds: RevisionKind[] = []
  if (due?.old !== undefined)
    kinds.push(due.new === undefined || due.new > due.old ? 'due_later' : 'due_earlier')
  if (measure?.old) {
    const shift = measure.new ? shiftOf(measure.old, measure.new) : 'scope_dropped'
    if (shift) kinds.push(shift)
  }
  if (statement && !due && !measure) kinds.push('wording_only')
  return kinds
}

/** `undefined` where the same is asked for, or the numbers do not compare. */
function shiftOf(from: Measure, to: Measure): RevisionKind | undefined {
  if (from.what !== to.what || from.unit !== to.unit || from.direction !== to.direction) return undefined
  const compared = compareDecimals(to.target, from.target)
  if (compared === 0) return undefined
  return compared > 0 === (to.direction === 'up') ? 'target_raised' : 'target_softened'
}
