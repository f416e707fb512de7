import { type Path, type Rejected, rejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import { isUuid } from '../id.ts'
import { find, type Part, parts } from './draft.ts'
import type { Barrier, Goal, Plan, Step } from './plan.ts'

export const requireGoal = (plan: Plan, id: Uuid, path: Path = ['goal']): Goal | Rejected =>
  find(plan.goals, id) ?? rejected('UNKNOWN_GOAL', path)

export const requireStep = (plan: Plan, id: Uuid, path: Path = ['step']): Step | Rejected =>
  find(plan.steps, id) ?? rejected('UNKNOWN_STEP', path)

export const requireBarrier = (plan: Plan, id: Uuid, path: Path = ['barrier']): Barrier | Rejected =>
  find(plan.barriers, id) ?? rejected('UNKNOWN_BARRIER', path)

export const goalNotOpen = ({ status }: Goal) => rejected('GOAL_NOT_OPEN', ['goal'], { status })
export const stepNotOpen = ({ status }: Step) => rejected('STEP_NOT_OPEN', ['step'], { status })
export const barrierNotOpen = ({ status }: Barrier) => rejected('BARRIER_NOT_OPEN', ['barrier'], { status })

export const isOpenStep = ({ status }: Step) => status === 'planned' || status === 'started'

/** The flaw of an id for a new element: ids are unique over all elements of a plan, since links name no kind. */
export function flawOfNewId(plan: Plan, id: Uuid, path: Path): Rejected | undefined {
  if (!isUuid(id)) return rejected('MALFORMED_ID', path)
  return hasElement(plan, id) ? rejected('DUPLICATE_ID', path) : undefined
}

/** Whether the plan has, or had, an element of that id. */
export const hasElement = (plan: Plan, id: Uuid): boolean =>
  parts.some(part => Object.hasOwn(plan[part], id)) || plan.variations.some(variation => variation.id === id)

/** The flaw of an id that is new to its part, none where it has its place there already. */
export const flawOfPlace = (plan: Plan, part: Part, id: Uuid, path: Path, limit: number) =>
  find<unknown>(plan[part], id)
    ? undefined
    : (flawOfNewId(plan, id, path) ?? flawOfCount(Object.keys(plan[part]).length, limit))

/** Refuses one more than the limit. */
export const flawOfCount = (count: number, limit: number): Rejected | undefined =>
  count >= limit ? rejected('TOO_MANY', [], { limit }) : undefined
