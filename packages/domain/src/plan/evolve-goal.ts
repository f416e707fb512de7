import type { Instant } from '../envelope.ts'
import { append, type Draft, find, put, revised, type Told, without } from './draft.ts'
import type { PlanEvent } from './events.ts'
import type { Goal, GoalStatus } from './plan.ts'

type GoalEvent = Extract<PlanEvent, { type: `Goal${string}` }>

export function evolveGoal(draft: Draft, event: GoalEvent): Draft {
  if (event.type === 'GoalSet') return setGoal(draft, event)
  const goal = find(draft.plan.goals, event.data.goal)
  if (!goal) return draft
  const { occurredAt: at } = event
  switch (event.type) {
    case 'GoalRevised':
      return put(draft, 'goals', revised(goal, event.data.changes))
    case 'GoalMeasured': {
      const { value, note } = event.data
      const measurement = { value, at, ...(note !== undefined && { note }) }
      return put(draft, 'goals', { ...goal, measurements: append(draft, goal.measurements, measurement) })
    }
    case 'GoalAchieved': {
      const { note } = event.data
      return put(draft, 'goals', { ...turned(goal, 'achieved', at), ...(note !== undefined && { note }) })
    }
    case 'GoalReopened':
      return put(draft, 'goals', without(turned(goal, 'open', at), 'note'))
    case 'GoalAbandoned':
      return put(draft, 'goals', turned(goal, 'abandoned', at))
    case 'GoalReformulated': {
      const { successor } = event.data
      put(draft, 'goals', { ...turned(goal, 'reformulated', at), successor })
      const heir = find(draft.plan.goals, successor)
      if (heir) put(draft, 'goals', { ...heir, predecessor: goal.id })
      return draft
    }
    default:
      event satisfies never
      return draft
  }
}

function setGoal(draft: Draft, { data, occurredAt: at, origin }: Told<'GoalSet'>): Draft {
  const { goal: id, ...content } = data
  const { goals } = draft.plan
  if (find(goals, id)) return draft
  // GoalReformulated names its successor before the successor is set.
  const predecessor = Object.values(goals).find(goal => goal.successor === id)
  return put(draft, 'goals', {
    ...content,
    id,
    status: 'open',
    statusSince: at,
    setAt: at,
    measurements: [],
    ...(origin === 'import' && { imported: true }),
    ...(predecessor && { predecessor: predecessor.id }),
  })
}

const turned = (goal: Goal, status: GoalStatus, at: Instant): Goal => ({ ...goal, status, statusSince: at })
