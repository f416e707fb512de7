import { evolve, type Plan, type PlanEvent, type PlanState, type Uuid } from '@plan-ledger/domain'
import type { Placed } from './as-of.ts'

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
type Narrowed = { [K in Records]: Elements }

/** The ids that an event names. */
const namedIn = (event: PlanEvent): readonly string[] =>
  Object.values(event.data).flatMap(value => (typeof value === 'string' ? [value] : []))

const narrowed = (plan: Plan, ids: readonly string[]): Plan => {
  const narrow = {} as Narrowed
  for (const key of records) {
    const held: Readonly<Elements> = plan[key]
    narrow[key] = Object.fromEntries(
      ids.flatMap(id => {
        const element = Object.hasOwn(held, id) ? held[id] : undefined
        return element === undefined ? [] : [[id, element]]
      }),
    )
  }
  return { ...plan, ...narrow } as Plan
}

/** The whole plan after an event, from the whole one before and the narrowed ones. Takes over the records of `whole`. */
const widened = (whole: Plan, before: Plan, after: Plan): Plan => {
  const kept = {} as Narrowed
  for (const key of records) {
    const held = whole[key] as Elements
    const now: Readonly<Elements> = after[key]
    if (before[key] !== after[key]) {
      for (const id of Object.keys(before[key])) if (!Object.hasOwn(now, id)) delete held[id]
      Object.assign(held, now)
    }
    kept[key] = held
  }
  return { ...after, ...kept } as Plan
}

/** One event and the plan around it. */
export interface Evolved<E extends PlanEvent = PlanEvent> extends Placed<E> {
  /** The whole plan as the event found it; valid until the next one is asked for. */
  readonly whole: PlanState
  /** The plan before and after with no other elements than those that the event may touch. */
  readonly before: PlanState
  readonly after: PlanState
}

/**
 * Folds placed events one by one: each costs the same in a plan of any size. Takes over the records of `from`,
 * so give it a plan of your own.
 */
export function* evolution<E extends PlanEvent>(
  placed: Iterable<Placed<E>>,
  from?: PlanState,
): Generator<Evolved<E>> {
  let whole = from
  // A goal is reformulated before the event that sets its successor, and the two are then linked.
  const heirs = new Map<Uuid, Uuid>()
  for (const goal of Object.values(from?.goals ?? {}))
    if (goal.successor !== undefined) heirs.set(goal.successor, goal.id)
  for (const { event, at } of placed) {
    if (event.type === 'GoalReformulated') heirs.set(event.data.successor, event.data.goal)
    const predecessor = event.type === 'GoalSet' ? heirs.get(event.data.goal) : undefined
    const named = namedIn(event)
    const ids = predecessor === undefined ? named : [...named, predecessor]
    const before = whole && narrowed(whole, ids)
    const after = evolve(before, event)
    yield { event, at, whole, before, after }
    whole = whole && before && after ? widened(whole, before, after) : after
  }
}
