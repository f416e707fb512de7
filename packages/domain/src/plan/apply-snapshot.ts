import { type Decision, type Facts, isRejected, type Rejected, rejected } from '../decision.ts'
import type { Reason, Uuid } from '../envelope.ts'
import { flawOfFacts } from '../facts.ts'
import { limits } from '../limits.ts'
import { normalText, shortened } from '../text.ts'
import { find } from './draft.ts'
import type { PlanEventBody } from './events.ts'
import { unfinished } from './open-plan.ts'
import type { Goal, Plan, PlanState } from './plan.ts'
import { type PlanDocument, type PlanSnapshot, readSnapshot, type SnapshotGoal } from './snapshot.ts'

export interface SnapshotFacts extends Facts {
  /** Who owns the plan if this version starts it. */
  readonly owner: { readonly id: Uuid; readonly name: string }
  /** The goal of that key of this document: the same whenever it is asked, so that a repeated import finds its goals. */
  readonly idOf: (key: string) => Uuid
}

export const droppedFromDocument = 'dropped from the document'

/**
 * The events that lead from a plan to the next dated version of its document; none if they say the same. The shell
 * gives the events the version's time as `occurredAt`, `origin` import and the reason of `reasonOfSnapshot`.
 * A version older than one already imported says nothing about the present: it yields no events.
 */
export function applySnapshot(
  plan: PlanState,
  snapshot: unknown,
  facts: SnapshotFacts,
): Decision<PlanEventBody> {
  const flaw = flawOfFacts(facts)
  if (flaw) return flaw
  const read = readSnapshot(snapshot)
  return isRejected(read) ? read : difference(plan, read, facts)
}

/**
 * Why the events of `applySnapshot` happened: what the version's author said, shortened to the limit, and that goals
 * were dropped from the document if any were. To be asked of the same plan, before its events are folded in.
 */
export function reasonOfSnapshot(
  plan: PlanState,
  snapshot: PlanSnapshot,
  { idOf }: Pick<SnapshotFacts, 'idOf'>,
): Reason {
  const said = normalText(snapshot.reason.replace(/[\p{Cc}\p{Cs}]+/gu, ' '))
  const drops =
    plan &&
    snapshot.document &&
    !isOutdated(plan, snapshot) &&
    dropped(plan, snapshot.document, idOf).length > 0
  if (!drops)
    return said === ''
      ? { code: 'new-information' }
      : { code: 'other', text: shortened(said, limits.reasonText) }
  const room = limits.reasonText - droppedFromDocument.length - 3
  const text = said === '' ? droppedFromDocument : `${shortened(said, room)} (${droppedFromDocument})`
  return { code: 'other', text }
}

function difference(
  plan: PlanState,
  snapshot: PlanSnapshot,
  facts: SnapshotFacts,
): readonly PlanEventBody[] | Rejected {
  const { at, document } = snapshot
  if (at > facts.now) return rejected('IN_THE_FUTURE', ['at'], { now: facts.now })
  if (!plan) return document ? firstVersion(snapshot.plan, document, facts) : []
  if (isOutdated(plan, snapshot)) return []
  if (at < plan.startedAt) return rejected('BEFORE_THE_PLAN', ['at'], { startedAt: plan.startedAt })
  const { status } = plan
  if (!document)
    return status === 'closed' || status === 'completed'
      ? []
      : [{ type: 'PlanClosed', data: unfinished(plan) }]
  const changes = nextVersion(plan, document, facts.idOf)
  const reopens = status === 'closed' || (status === 'completed' && changes.length > 0)
  return reopens ? [{ type: 'PlanReopened', data: { was: status } }, ...changes] : changes
}

const isOutdated = (plan: Plan, { at }: PlanSnapshot) =>
  plan.importedUntil !== undefined && at < plan.importedUntil

function firstVersion(
  source: string,
  { title, unit, goals }: PlanDocument,
  { owner, idOf }: SnapshotFacts,
): PlanEventBody[] {
  const data = { title, owner: owner.id, ownerName: owner.name, ...(unit !== null && { unit }), source }
  return [
    { type: 'PlanStarted', data },
    { type: 'PlanActivated', data: {} },
    ...goals.flatMap(goal => newGoal(goal, idOf(goal.key))),
  ]
}

function nextVersion(plan: Plan, document: PlanDocument, idOf: SnapshotFacts['idOf']): PlanEventBody[] {
  const { title, unit, goals } = document
  const events: PlanEventBody[] = []
  if (title !== plan.title) events.push({ type: 'PlanRenamed', data: { old: plan.title, new: title } })
  if (unit !== (plan.unit ?? null)) {
    const data = { ...(plan.unit !== undefined && { old: plan.unit }), ...(unit !== null && { new: unit }) }
    events.push({ type: 'PlanMoved', data })
  }
  for (const goal of goals) {
    const id = idOf(goal.key)
    const known = find(plan.goals, id)
    events.push(...(known ? nextGoal(known, goal) : newGoal(goal, id)))
  }
  for (const { id } of dropped(plan, document, idOf))
    events.push({ type: 'GoalAbandoned', data: { goal: id } })
  return events
}

function newGoal({ statement, due, status }: SnapshotGoal, goal: Uuid): PlanEventBody[] {
  const content = { statement, kind: 'professional', ...(due !== null && { due }) } as const
  return [{ type: 'GoalSet', data: { goal, ...content } }, ...ending(goal, status)]
}

/** A goal is revised while it is open if it is open before or after; an ended one that stays so keeps its ending. */
function nextGoal(known: Goal, { statement, due, status }: SnapshotGoal): PlanEventBody[] {
  const { id: goal } = known
  const turns = known.status !== status
  const changes = {
    ...(statement !== known.statement && { statement: { old: known.statement, new: statement } }),
    ...(due !== (known.due ?? null) && {
      due: { ...(known.due !== undefined && { old: known.due }), ...(due !== null && { new: due }) },
    }),
  }
  const events: PlanEventBody[] = []
  if (turns && known.status !== 'open') events.push({ type: 'GoalReopened', data: { goal } })
  if (Object.keys(changes).length > 0) events.push({ type: 'GoalRevised', data: { goal, changes } })
  return turns ? [...events, ...ending(goal, status)] : events
}

function ending(goal: Uuid, status: SnapshotGoal['status']): PlanEventBody[] {
  if (status === 'achieved') return [{ type: 'GoalAchieved', data: { goal } }]
  return status === 'abandoned' ? [{ type: 'GoalAbandoned', data: { goal } }] : []
}

/** Open goals of earlier versions that this one has no more. What was achieved stays so: a document that no longer mentions it takes nothing back. */
function dropped(plan: Plan, document: PlanDocument, idOf: SnapshotFacts['idOf']): Goal[] {
  const named = new Set(document.goals.map(goal => idOf(goal.key)))
  return Object.values(plan.goals).filter(
    goal => goal.imported && goal.status === 'open' && !named.has(goal.id),
  )
}
