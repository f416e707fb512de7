import {
  type Barrier,
  type DirectionVariation,
  foldPlan,
  type Goal,
  type Opportunity,
  type Plan,
  type PlanEvent,
  type PlanEventType,
  type ReadinessNeed,
  type Review,
  type Skill,
  type Step,
} from '@plan-ledger/domain'
import type {
  PlanContent,
  WrittenBarrier,
  WrittenGoal,
  WrittenNeed,
  WrittenSkill,
  WrittenStep,
  WrittenVariation,
} from './schema/plan-content.ts'

const lifecycle: readonly PlanEventType[] = [
  'PlanStarted',
  'PlanActivated',
  'PlanPaused',
  'PlanResumed',
  'PlanCompleted',
  'PlanClosed',
  'PlanReopened',
]

/** How a plan stands after its events, as a document says it; `undefined` where none was started. */
export function contentOf(events: readonly PlanEvent[]): PlanContent | undefined {
  const plan = foldPlan(events)
  if (!plan) return undefined
  const { owner, ownerName, unit, coach, vision, status, startedAt, title } = plan
  const turned = events.findLast(({ type }) => lifecycle.includes(type))
  return {
    key: plan.id,
    title,
    owner: { id: owner, name: ownerName },
    ...(unit !== undefined && { unit }),
    startedAt,
    status,
    statusSince: turned?.occurredAt ?? startedAt,
    ...(vision && { vision }),
    ...(coach && { coach }),
    ...listed('variations', plan.variations.map(variationOf(plan))),
    ...listed('goals', Object.values(plan.goals).map(goalOf)),
    ...listed('steps', Object.values(plan.steps).map(stepOf)),
    ...listed('barriers', Object.values(plan.barriers).map(barrierOf)),
    ...listed('supporters', Object.values(plan.supporters).map(keyed)),
    ...listed('skills', Object.values(plan.skills).map(skillOf)),
    ...listed('values', plan.values),
    ...listed('interests', Object.values(plan.interests).map(keyed)),
    ...listed('strengths', Object.values(plan.strengths).map(keyed)),
    ...listed('qualifications', Object.values(plan.qualifications).map(keyed)),
    ...listed('occupations', Object.values(plan.occupations).map(keyed)),
    ...listed('needs', Object.values(plan.needs).map(needOf)),
    ...listed('opportunities', Object.values(plan.opportunities).map(keyed<Opportunity>)),
    ...listed('reviews', Object.values(plan.reviews).map(keyed<Review>)),
  }
}

/** An empty list says nothing. */
const listed = <K extends string, E>(part: K, list: readonly E[]) =>
  (list.length === 0 ? {} : { [part]: list }) as { readonly [P in K]?: readonly E[] }

const keyed = <E extends { readonly id: string }>({ id, ...rest }: E) => ({ key: id, ...rest })

const variationOf =
  ({ chosenVariation }: Plan) =>
  (variation: DirectionVariation): WrittenVariation => ({
    ...keyed(variation),
    ...(chosenVariation === variation.id && { chosen: true }),
  })

function goalOf(goal: Goal): WrittenGoal {
  const { carriedFrom, fromTemplate, imported, predecessor, successor, measurements, ...said } = keyed(goal)
  return {
    ...said,
    // what came of a goal that is open again is told by its history alone
    ...(successor !== undefined && goal.status === 'reformulated' && { successor }),
    ...listed('measurements', measurements),
  }
}

function stepOf(step: Step): WrittenStep {
  const { carriedFrom, fromTemplate, resources, ...said } = keyed(step)
  const needed = resources.map(({ resource, ...rest }) => ({ key: resource, ...rest }))
  return { ...said, ...listed('resources', needed) }
}

function barrierOf(barrier: Barrier): WrittenBarrier {
  const { carriedFrom, solutions, ...said } = keyed(barrier)
  return { ...said, ...listed('solutions', solutions.map(keyed)) }
}

function skillOf(skill: Skill): WrittenSkill {
  const { notedAt, ...said } = keyed(skill)
  return said
}

const needOf = (need: ReadinessNeed): WrittenNeed => keyed(need)
