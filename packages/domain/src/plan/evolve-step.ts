import type { Instant } from '../envelope.ts'
import { type Draft, find, put, revised, type Told, without } from './draft.ts'
import type { PlanEvent, Resource } from './events.ts'
import type { Step, StepResource, StepStatus } from './plan.ts'

type StepEvent = Extract<PlanEvent, { type: `Step${string}` | 'ResourceSecured' }>

export function evolveStep(draft: Draft, event: StepEvent): Draft {
  if (event.type === 'StepPlanned') return planStep(draft, event)
  const step = find(draft.plan.steps, event.data.step)
  if (!step) return draft
  const { occurredAt: at } = event
  switch (event.type) {
    case 'StepRevised': {
      const { resources, ...changes } = event.data.changes
      const next = revised(step, changes)
      return put(
        draft,
        'steps',
        resources ? { ...next, resources: kept(resources.new, step.resources) } : next,
      )
    }
    case 'StepStarted':
      return put(draft, 'steps', turned(step, 'started', at))
    case 'ResourceSecured': {
      const secured = (held: StepResource) => held.resource === event.data.resource
      const resources = step.resources.map(held => (secured(held) ? { ...held, secured: true } : held))
      return put(draft, 'steps', { ...step, resources })
    }
    case 'StepCompleted': {
      const { step: _, ...said } = event.data
      return put(draft, 'steps', { ...turned(step, 'completed', at), ...said })
    }
    case 'StepReopened':
      return put(draft, 'steps', without(turned(step, 'planned', at), 'worth', 'reflection'))
    case 'StepDropped':
      return put(draft, 'steps', turned(step, 'dropped', at))
    default:
      event satisfies never
      return draft
  }
}

function planStep(draft: Draft, { data, occurredAt: at }: Told<'StepPlanned'>): Draft {
  const { step: id, resources, ...content } = data
  if (find(draft.plan.steps, id)) return draft
  const needed = kept(resources, [])
  return put(draft, 'steps', {
    ...content,
    id,
    status: 'planned',
    statusSince: at,
    plannedAt: at,
    resources: needed,
  })
}

/** A resource named again by a revision stays secured if it was. */
function kept(resources: readonly Resource[] = [], before: readonly StepResource[]): readonly StepResource[] {
  const secured = new Set(before.filter(held => held.secured).map(held => held.resource))
  return resources.map(resource => ({ ...resource, secured: secured.has(resource.resource) }))
}

const turned = (step: Step, status: StepStatus, at: Instant): Step => ({ ...step, status, statusSince: at })
