import { type Draft, find, put, revised, type Told, without } from './draft.ts'
import type { PlanEvent } from './events.ts'
import type { Barrier, BarrierStatus, Solution } from './plan.ts'

type BarrierEvent = Extract<PlanEvent, { type: `Barrier${string}` | `Solution${string}` }>

export function evolveBarrier(draft: Draft, event: BarrierEvent): Draft {
  if (event.type === 'BarrierRaised') return raiseBarrier(draft, event)
  const barrier = find(draft.plan.barriers, event.data.barrier)
  if (!barrier) return draft
  switch (event.type) {
    case 'BarrierRevised':
      return put(draft, 'barriers', revised(barrier, event.data.changes))
    case 'SolutionProposed': {
      const { solution: id, description } = event.data
      if (barrier.solutions.some(solution => solution.id === id)) return draft
      const proposed: Solution = { id, description, status: 'proposed' }
      return put(draft, 'barriers', { ...barrier, solutions: [...barrier.solutions, proposed] })
    }
    case 'SolutionTried': {
      const { solution: id, outcome, note } = event.data
      const tried = (solution: Solution): Solution => ({
        ...without(solution, 'note'),
        status: outcome,
        ...(note !== undefined && { note }),
      })
      const solutions = barrier.solutions.map(solution => (solution.id === id ? tried(solution) : solution))
      return put(draft, 'barriers', { ...barrier, solutions })
    }
    case 'BarrierResolved':
      return put(draft, 'barriers', turned(barrier, 'resolved', event))
    case 'BarrierAccepted':
      return put(draft, 'barriers', turned(barrier, 'accepted', event))
    case 'BarrierFoundUnresolvable':
      return put(draft, 'barriers', turned(barrier, 'unresolvable', event))
    case 'BarrierReopened':
      return put(draft, 'barriers', turned(barrier, 'raised', event))
    default:
      event satisfies never
      return draft
  }
}

function raiseBarrier(draft: Draft, { data, occurredAt: at }: Told<'BarrierRaised'>): Draft {
  const { barrier: id, ...content } = data
  if (find(draft.plan.barriers, id)) return draft
  return put(draft, 'barriers', {
    ...content,
    id,
    status: 'raised',
    statusSince: at,
    raisedAt: at,
    solutions: [],
  })
}

type Turn = Told<'BarrierResolved' | 'BarrierAccepted' | 'BarrierFoundUnresolvable' | 'BarrierReopened'>

function turned(barrier: Barrier, status: BarrierStatus, { data, occurredAt }: Turn): Barrier {
  const note = 'note' in data ? data.note : undefined
  return { ...without(barrier, 'note'), status, statusSince: occurredAt, ...(note !== undefined && { note }) }
}
