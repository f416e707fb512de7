import { evolve, type Plan, type PlanEvent, type PlanState, type Uuid } from '@plan-ledger/domain'
import type { Placed } from './placed.ts'

type Records = {
  [K in keyof Plan]-?: NonNullable<Plan[K]> extends Readonly<Record<Uuid, infer E>>
    ? E extends { readonly id: Uuid }
      ? K
      : never
    : never
}[keyof Plan]

/** Where a plan holds its elements by id: one left out does not compile. */
const records = Object.keys({
  goals: true,
  steps: true,
  barriers: true,
  supporters: true,
  skills: true,
  interests: true,
  strengths: true,
  qualifications: true,
  occupations: true,
  needs: true,
  opportunities: true,
  checkIns: true,
  reviews: true,
  comments: true,
  baselines: true,
} satisfies { readonly [K in Records]: true }) as readonly Records[]

type Elements = Record<Uuid, { readonly id: Uuid }>
/** A plan whose records are our own to change. */
type Own = Omit<Plan, Records> & { [K in Records]: Elements }

const uuidLength = 36
/** The ids that an event names; short and long texts are none. */
const namedIn = (event: PlanEvent): string[] => {
  const ids: string[] = []
  for (const value of Object.values(event.data))
    if (typeof value === 'string' && value.length === uuidLength) ids.push(value)
  return ids
}

const none: Elements = Object.freeze({})
const picked = (held: Readonly<Elements>, ids: readonly string[]): Elements => {
  let found: Elements | undefined
  for (const id of ids) {
    const element = Object.hasOwn(held, id) ? held[id] : undefined
    if (element === undefined) continue
    found ??= {}
    found[id] = element
  }
  return found ?? none
}

// Objects are copied, never deleted from: that keeps them fast.
const narrowed = (whole: Own, ids: readonly string[]): Own => {
  const narrow = { ...whole }
  for (const key of records) narrow[key] = picked(whole[key], ids)
  return narrow
}

/** The whole plan after an event, its records taken over from the one before. */
const widened = (whole: Own, before: Own, after: Own): Own => {
  const next = { ...after }
  for (const key of records) {
    const held = whole[key]
    if (before[key] !== after[key]) Object.assign(held, after[key])
    next[key] = held
  }
  return next
}

const owned = (plan: Plan): Own => {
  const own: Own = { ...plan }
  for (const key of records) own[key] = { ...own[key] }
  return own
}

/** One event and the plan around it. */
export interface Evolved<E extends PlanEvent = PlanEvent> extends Placed<E> {
  /** The whole plan as the event found it. Valid until the next event is asked for. */
  readonly whole: PlanState
  /** The plan before and after with no other elements than those that the event may touch. */
  readonly before: PlanState
  readonly after: PlanState
}

/**
 * Folds placed events as they come: each costs the same in a plan of any size. `from`, the plan before the first, is
 * left as it is.
 */
export const evolving = (from?: PlanState): (<E extends PlanEvent>(placed: Placed<E>) => Evolved<E>) => {
  let whole = from && owned(from)
  let ended: { readonly before: Own | undefined; readonly after: PlanState } | undefined
  // A goal is reformulated before the event that sets its successor, and the two are then linked.
  const heirs = new Map<Uuid, Uuid>()
  for (const goal of Object.values(from?.goals ?? {}))
    if (goal.successor !== undefined) heirs.set(goal.successor, goal.id)
  return ({ event, at }) => {
    if (ended?.after)
      whole = whole && ended.before ? widened(whole, ended.before, ended.after) : owned(ended.after)
    if (event.type === 'GoalReformulated') heirs.set(event.data.successor, event.data.goal)
    const ids = namedIn(event)
    const predecessor = event.type === 'GoalSet' ? heirs.get(event.data.goal) : undefined
    if (predecessor !== undefined) ids.push(predecessor)
    const before = whole && narrowed(whole, ids)
    const after = evolve(before as PlanState, event)
    ended = { before, after }
    return { event, at, whole: whole as PlanState, before: before as PlanState, after }
  }
}

/** Folds placed events one by one, see `evolving`. */
export function* evolution<E extends PlanEvent>(
  placed: Iterable<Placed<E>>,
  from?: PlanState,
): Generator<Evolved<E>> {
  const evolved = evolving(from)
  for (const each of placed) yield evolved(each)
}
