import type {
  Day,
  Decision,
  Facts,
  Plan,
  PlanEventBody,
  PlanEventType,
  PlanState,
  ReasonCode,
  Uuid,
} from '@plan-ledger/domain'
import type { MemberKey } from './members.ts'
import { seededRandom } from './random.ts'

/** What a deed may ask of the plan it is done in. */
export interface Names {
  /** The id behind a key of the script; one key names one element of the plan. `before/` names one carried over. */
  id(key: string): Uuid
  /** The id here of an element that is carried over from the predecessor. */
  carried(id: Uuid): Uuid
  /** A template that the organisation publishes. */
  template(key: string): Uuid
  /** The plan of another script. */
  plan(key: string): Uuid
  /** The last day of the month that lies so many days after the plan began. */
  due(day: number): Day
  member(key: MemberKey): { readonly id: Uuid; readonly name: string }
}

/** What a deed may ask of what was recorded before it. */
export interface Past {
  /** The plan after so many of its events. */
  at(version: number): Plan
  /** The latest entry of that type. */
  latest(type: PlanEventType): Uuid
  isEntry(event: Uuid): boolean
  readonly predecessor: PlanState
}

/** One command: the decisions of the domain, given the words of a script. */
export interface Deed {
  readonly decide: (names: Names, past: Past) => (plan: PlanState, facts: Facts) => Decision<PlanEventBody>
  readonly reason?: { readonly code: ReasonCode; readonly text: string; readonly cause?: string }
}

/** `admin` acts for the organisation. */
export type Doer = 'owner' | 'coach' | 'admin'

/** What somebody did at one sitting, so many days after the plan began, and how many days later it was written down. */
export interface Moment {
  readonly day: number
  readonly by: Doer
  readonly deeds: readonly Deed[]
  readonly late: number
}

/** A plan and how it was lived. Of the demonstration: all of it is invented. */
export interface PlanScript {
  readonly key: string
  readonly title: string
  readonly unit: string
  readonly owner: MemberKey
  /** Key of the plan it succeeds. */
  readonly predecessor?: string
  /** Days ago. */
  readonly began: number
  readonly moments: readonly Moment[]
}

type Deeds = readonly (Deed | readonly Deed[])[]

export const on = (day: number, by: Doer, ...deeds: Deeds): Moment => ({
  day,
  by,
  deeds: deeds.flat(),
  late: 0,
})

/** The same, but written down so many days afterwards. */
export const recordedLate = (days: number, moment: Moment): Moment => ({ ...moment, late: days })

/** The deeds with a reason. `text` says it in the words of whoever acted. */
export const because = (code: ReasonCode, text: string, ...deeds: Deeds): readonly Deed[] =>
  deeds.flat().map(deed => ({ ...deed, reason: { code, text } }))

/** The deeds with a barrier of the plan as their reason. */
export const becauseOf = (barrier: string, text: string, ...deeds: Deeds): readonly Deed[] =>
  deeds.flat().map(deed => ({ ...deed, reason: { code: 'barrier', text, cause: barrier } }))

/** Days from `from` to `until`, about evenly apart as life is, one for each of `count`. The same for the same seed. */
export const about = (
  seed: string,
  from: number,
  until: number,
  every: number,
  count: number,
): readonly number[] => {
  const random = seededRandom(seed)
  return Array.from({ length: count }, (_, index) => {
    const wobble = Math.round((random() - 0.5) * Math.min(every * 0.4, 8))
    return Math.max(from, Math.min(until, from + index * every + (index === 0 ? 0 : wobble)))
  })
}
