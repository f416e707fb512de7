import {
  type Actor,
  applySnapshot,
  foldPlan,
  isRejected,
  type PlanEvent,
  type PlanSnapshot,
  type PlanState,
  planStream,
  type Rejected,
  readSnapshot,
  reasonOfSnapshot,
  type Uuid,
} from '@plan-ledger/domain'
import { type ChangeStream, EventRefused, SubjectErased } from '@plan-ledger/event-log'
import { v5 as uuidOfName } from 'uuid'
import type { Cause, SnapshotLine } from './snapshot-line.ts'

export type Outcome =
  | {
      readonly kind: 'applied'
      readonly plan: Uuid
      readonly started: boolean
      readonly types: readonly string[]
    }
  | { readonly kind: 'unchanged'; readonly plan: Uuid }
  | { readonly kind: 'rejected'; readonly causes: readonly Cause[] }

export interface Target {
  readonly organisation: Uuid
  readonly plans: ChangeStream<PlanEvent, PlanState>
  /** The person behind a name of the file, introduced to the organisation if need be. */
  readonly personOf: (name: string) => Promise<{ readonly id: Uuid; readonly name: string } | Rejected>
}

/**
 * Applies one version of a document to its plan.
 *
 * A version that says of its own time what is recorded of that time is unchanged, however late it comes: so importing
 * a file again adds nothing, also after people have worked on its plans. One that says something else is applied if
 * it is not older than the newest version imported; an older one is refused as OUT_OF_ORDER, because the versions
 * after it were understood as steps from what is recorded.
 */
export const applyLine = async (target: Target, line: SnapshotLine): Promise<Outcome> => {
  try {
    return await apply(target, line)
  } catch (error) {
    if (error instanceof SubjectErased) return refused({ code: 'SUBJECT_ERASED', path: [], args: {} })
    if (error instanceof EventRefused)
      return refused({ code: 'EVENT_REFUSED', path: [], args: { cause: error.message } })
    throw error
  }
}

const apply = async ({ organisation, plans, personOf }: Target, line: SnapshotLine): Promise<Outcome> => {
  const snapshot = readSnapshot(line)
  if (isRejected(snapshot)) return refused(causeOf(snapshot))
  const plan = uuidOfName(snapshot.plan, organisation)
  const stream = planStream(plan)
  const commandId = uuidOfName(JSON.stringify([snapshot.plan, snapshot.at, line.source]), organisation)
  const idOf = (key: string) => uuidOfName(key, plan)

  const { events, state } = await plans.load(stream)
  const then = asOf(events, state, snapshot.at)
  if (events.some(event => event.commandId === commandId) || saysNothingNew(then, snapshot, idOf))
    return { kind: 'unchanged', plan }
  const last = state?.importedUntil
  if (last !== undefined && snapshot.at < last)
    return refused({ code: 'OUT_OF_ORDER', path: ['at'], args: { at: snapshot.at, last } })

  const person = await personOf(line.actor)
  if (isRejected(person)) return refused({ ...causeOf(person), path: ['actor'] })
  const actor: Actor = { ...person, role: 'contributor' }
  const answer = await plans.change(
    {
      organisation,
      stream,
      commandId,
      owner: state?.owner ?? person.id,
      actor,
      occurredAt: snapshot.at,
      reason: reasonOfSnapshot(state, snapshot, { idOf }),
      origin: 'import',
    },
    (present, facts) => applySnapshot(present, snapshot, { ...facts, owner: person, idOf }),
  )
  if (answer.kind === 'rejected') return refused(causeOf(answer.rejected))
  if (answer.kind === 'conflict') return refused({ code: 'CONFLICT', path: [], args: {} })
  const types = answer.recorded.map(({ type }) => type)
  return answer.repeated || types.length === 0
    ? { kind: 'unchanged', plan }
    : { kind: 'applied', plan, started: types.includes('PlanStarted'), types }
}

/** The plan as what is recorded of the time up to `at` makes it. */
const asOf = (events: readonly PlanEvent[], state: PlanState, at: string): PlanState =>
  events.some(event => event.occurredAt > at)
    ? foldPlan(events.filter(event => event.occurredAt <= at))
    : state

const saysNothingNew = (then: PlanState, snapshot: PlanSnapshot, idOf: (key: string) => Uuid): boolean => {
  if (!then) return snapshot.document === null
  const owner = { id: then.owner, name: then.ownerName }
  const facts = { now: snapshot.at, actor: { ...owner, role: 'contributor' as const }, owner, idOf }
  const decision = applySnapshot(then, snapshot, facts)
  return !isRejected(decision) && decision.length === 0
}

const refused = (cause: Cause): Outcome => ({ kind: 'rejected', causes: [cause] })

const causeOf = ({ rejected: code, path, args }: Rejected): Cause => ({ code, path, args })
