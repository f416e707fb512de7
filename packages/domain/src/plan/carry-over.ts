import { contentOf } from '../content.ts'
import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import { limits } from '../limits.ts'
import { barrierFields } from './barrier-content.ts'
import { find } from './draft.ts'
import { hasElement, isOpenStep } from './element.ts'
import type { PlanEventBody } from './events.ts'
import { contentOfGoal } from './goal-content.ts'
import { openPlan } from './open-plan.ts'
import type { Barrier, Goal, Plan, PlanState, Step } from './plan.ts'
import { contentOfStep } from './step-content.ts'

/** `goals` are those of the predecessor to go on with: all that are open there unless said. */
export interface CarryOver {
  readonly goals?: readonly Uuid[] | null | undefined
}

export interface CarryOverFacts extends Facts {
  /** The plan that the new one was started as the successor of. */
  readonly predecessor: Plan
  /** The id in the new plan of what had this id there: the same whenever it is asked, so nothing is carried over twice. */
  readonly idOf: (id: Uuid) => Uuid
}

/**
 * The events by which a new plan goes on with what its predecessor left unfinished: the open goals, their open steps
 * and the barriers before them, each linked to what it came from. Links to what is not carried over are left behind.
 */
export function carryOver(
  plan: PlanState,
  command: CarryOver,
  facts: CarryOverFacts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const { predecessor, idOf } = facts
  if (open.predecessor !== predecessor.id) return rejected('UNKNOWN_PLAN', ['predecessor'])
  for (const [index, id] of (command.goals ?? []).entries()) {
    const path = ['goals', String(index)]
    const goal = find(predecessor.goals, id)
    if (!goal) return rejected('UNKNOWN_GOAL', path)
    if (goal.status !== 'open') return rejected('GOAL_NOT_OPEN', path, { status: goal.status })
  }
  const chosen = new Set(command.goals ?? Object.keys(predecessor.goals))
  const goals = parentsFirst(
    Object.values(predecessor.goals).filter(({ id, status }) => status === 'open' && chosen.has(id)),
  )
  const serves = (goal: Uuid | undefined) =>
    goal === undefined ? !command.goals : chosen.has(goal) && predecessor.goals[goal]?.status === 'open'
  const steps = waitingLast(
    Object.values(predecessor.steps).filter(step => isOpenStep(step) && serves(step.goal)),
  )
  const carried = new Set([...goals, ...steps].map(({ id }) => id))
  const barriers = Object.values(predecessor.barriers).filter(
    ({ status, blocks = [] }) => status === 'raised' && blocks.some(id => carried.has(id)),
  )
  const link = (id: Uuid) => (carried.has(id) ? [idOf(id)] : [])
  const fresh = ({ id }: { id: Uuid }) => !hasElement(open, idOf(id))
  for (const [now, more, limit] of [
    [open.goals, goals, limits.goalsPerPlan],
    [open.steps, steps, limits.stepsPerPlan],
    [open.barriers, barriers, limits.barriersPerPlan],
  ] as const)
    if (Object.keys(now).length + more.filter(fresh).length > limit)
      return rejected('TOO_MANY', ['goals'], { limit })
  return [
    ...goals.filter(fresh).map(goal => setAgain(goal, facts, link)),
    ...steps.filter(fresh).flatMap(step => planAgain(step, facts, link)),
    ...barriers.filter(fresh).map(barrier => raiseAgain(barrier, facts, link)),
  ]
}

type Link = (id: Uuid) => readonly Uuid[]

function setAgain(goal: Goal, { idOf }: CarryOverFacts, link: Link): PlanEventBody {
  const { parent, ...content } = contentOfGoal(goal)
  const [above] = parent === undefined ? [] : link(parent)
  const data = { goal: idOf(goal.id), ...content, ...(above !== undefined && { parent: above }) }
  return { type: 'GoalSet', data: { ...data, carriedFrom: goal.id } }
}

function planAgain(step: Step, { idOf }: CarryOverFacts, link: Link): PlanEventBody[] {
  const { goal, dependsOn, ...content } = contentOfStep(step)
  const [served] = goal === undefined ? [] : link(goal)
  const waitsFor = dependsOn?.flatMap(link) ?? []
  const id = idOf(step.id)
  const links = {
    ...(served !== undefined && { goal: served }),
    ...(waitsFor.length > 0 && { dependsOn: waitsFor }),
  }
  return [
    { type: 'StepPlanned', data: { step: id, ...content, ...links, carriedFrom: step.id } },
    ...step.resources
      .filter(({ secured }) => secured)
      .map(({ resource }): PlanEventBody => ({ type: 'ResourceSecured', data: { step: id, resource } })),
  ]
}

function raiseAgain(barrier: Barrier, { idOf }: CarryOverFacts, link: Link): PlanEventBody {
  const content = contentOf(barrierFields, barrier)
  const blocks = content.blocks?.flatMap(link) ?? []
  return {
    type: 'BarrierRaised',
    data: { ...content, barrier: idOf(barrier.id), blocks, carriedFrom: barrier.id },
  }
}

/** An order in which every link leads to what is there already. */
const parentsFirst = (goals: readonly Goal[]) =>
  ordered(goals, ({ parent }) => (parent === undefined ? [] : [parent]))
const waitingLast = (steps: readonly Step[]) => ordered(steps, ({ dependsOn = [] }) => dependsOn)

function ordered<E extends { readonly id: Uuid }>(
  elements: readonly E[],
  before: (element: E) => readonly Uuid[],
): E[] {
  const waiting = new Map(elements.map(element => [element.id, element]))
  const inOrder: E[] = []
  const take = (element: E) => {
    if (!waiting.delete(element.id)) return
    for (const id of before(element)) {
      const first = waiting.get(id)
      if (first) take(first)
    }
    inOrder.push(element)
  }
  for (const element of elements) take(element)
  return inOrder
}
