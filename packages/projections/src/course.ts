import { foldPlan, type PlanEvent, type PlanState } from '@plan-ledger/domain'
import type { Moment, TimeAxis } from './moment.ts'
import { type Placed, placedOn } from './placed.ts'

/** A plan is folded anew from the last kept fold before a moment: at most so many events. */
const interval = 250

/** Makes something of each event in its turn; made anew for each course. */
type Step<T> = (placed: Placed) => T

interface Made {
  readonly step: Step<unknown>
  readonly items: unknown[]
}

/** What was made of a course of events so far. A longer course that begins alike goes on with it. */
interface Kept {
  placed: readonly Placed[]
  /** The plan after none, `interval`, twice `interval` … events. */
  readonly folds: PlanState[]
  readonly made: Map<() => Step<unknown>, Made>
}

/** A plan's events in the order of an axis, with what they were folded to. */
export interface Course<E extends PlanEvent = PlanEvent> {
  readonly placed: readonly Placed<E>[]
  /**
   * How many of them count at a moment. A version means everything up to and including its event in that order; one
   * that is not reached yet, or an instant still to come, means all there is.
   */
  count(moment: Moment): number
  /** The plan after so many of them; `undefined` while it did not exist. */
  after(count: number): PlanState
  /** What a step makes of each of them, in order; `begin` gives a step that was shown no event yet. */
  each<T>(begin: () => Step<T>): readonly T[]
  /** What is made of the course as a whole, made once. */
  once<T>(make: (course: Course<E>) => T): T
}

const beginsAlike = (placed: readonly Placed[], longer: readonly Placed[]): boolean =>
  placed.length <= longer.length &&
  placed.every(({ event, at }, i) => event === longer[i]?.event && at === longer[i]?.at)

const counted = (placed: readonly Placed[], axis: TimeAxis, moment: Moment): number => {
  switch (moment.kind) {
    case 'now':
      return placed.length
    case 'instant': {
      let [from, to] = [0, placed.length]
      while (from < to) {
        const middle = (from + to) >> 1
        if ((placed[middle] as Placed).at > moment.instant) to = middle
        else from = middle + 1
      }
      return from
    }
    case 'version': {
      if (moment.version < 1) return 0
      if (axis === 'recorded' && placed[moment.version - 1]?.event.version === moment.version)
        return moment.version
      const last = placed.findIndex(({ event }) => event.version === moment.version)
      return last < 0 ? placed.length : last + 1
    }
  }
}

const after = (placed: readonly Placed[], folds: PlanState[], count: number): PlanState => {
  const wanted = Math.min(count, placed.length)
  const events = (from: number, to: number) => placed.slice(from, to).map(({ event }) => event)
  const whole = Math.floor(wanted / interval)
  for (let at = folds.length; at <= whole; at += 1)
    folds.push(foldPlan(events((at - 1) * interval, at * interval), folds[at - 1]))
  const rest = events(whole * interval, wanted)
  return rest.length === 0 ? folds[whole] : foldPlan(rest, folds[whole])
}

type ByAxis<T> = { [A in TimeAxis]?: T }
const courses = new WeakMap<readonly PlanEvent[], ByAxis<Course>>()
const newest = new WeakMap<PlanEvent, ByAxis<Kept>>()
const inMap = <K extends WeakKey, V extends object>(map: WeakMap<K, V>, key: K): Partial<V> => {
  const known = map.get(key) ?? ({} as V)
  map.set(key, known)
  return known
}

/**
 * The course of a plan's events on an axis, taken by version. It is kept for as long as the list of events is, and
 * what was folded for one list is gone on with for the list that has more at its end: a plan of any length is folded
 * once, however often and at however many moments it is looked at. Only how fast the answers come depends on it.
 */
export const courseOf = <E extends PlanEvent>(events: readonly E[], axis: TimeAxis): Course<E> => {
  const known = inMap(courses, events)
  known[axis] ??= begun(placedOn(events, axis), axis)
  return known[axis] as Course<E>
}

const begun = (all: readonly Placed[], axis: TimeAxis): Course => {
  const kept = goneOn(all, axis)
  const { placed } = kept
  const whole = new Map<unknown, unknown>()
  let asked: { readonly count: number; readonly state: PlanState } | undefined
  const course: Course = {
    placed,
    count: moment => counted(placed, axis, moment),
    after(count) {
      // nearly all ask for the same moment: now
      if (asked?.count !== count) asked = { count, state: after(placed, kept.folds, count) }
      return asked.state
    },
    each<T>(begin: () => Step<T>): readonly T[] {
      const made = kept.made.get(begin) ?? { step: begin(), items: [] }
      kept.made.set(begin, made)
      for (let i = made.items.length; i < placed.length; i += 1)
        made.items.push(made.step(placed[i] as Placed))
      return (made.items as T[]).slice(0, placed.length)
    },
    once<T>(make: (course: Course) => T): T {
      if (!whole.has(make)) whole.set(make, make(course))
      return whole.get(make) as T
    },
  }
  return course
}

const goneOn = (placed: readonly Placed[], axis: TimeAxis): Kept => {
  const first = placed[0]?.event
  const fresh = (): Kept => ({ placed, folds: [undefined], made: new Map() })
  if (!first) return fresh()
  const byAxis = inMap(newest, first)
  const last = byAxis[axis]
  const kept = last && beginsAlike(last.placed, placed) ? last : fresh()
  // what is the same stays the same objects: they are old, and new ones would soon be garbage among the old
  kept.placed = [...kept.placed, ...placed.slice(kept.placed.length)]
  byAxis[axis] = kept
  return kept
}
