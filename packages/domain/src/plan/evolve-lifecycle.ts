import { append, type Draft, type Told } from './draft.ts'
import { type PlanEvent, planStream } from './events.ts'
import type { Plan } from './plan.ts'

type LifecycleEvent = Extract<PlanEvent, { type: `Plan${string}` | `Coach${string}` }>

export function startedPlan({ data, ...event }: Told<'PlanStarted'>): Plan {
  return {
    id: event.stream.slice(planStream('').length),
    organisation: event.organisation,
    version: 1,
    title: data.title,
    owner: data.owner,
    ownerName: data.ownerName,
    ...(data.unit !== undefined && { unit: data.unit }),
    ...(data.source !== undefined && { source: data.source }),
    demonstration: data.demonstration ?? false,
    status: 'drafted',
    startedAt: event.occurredAt,
    ...(event.origin === 'import' && { importedUntil: event.occurredAt }),
    variations: [],
    goals: {},
    steps: {},
    barriers: {},
    revisions: [],
    ...(data.predecessor !== undefined && { predecessor: data.predecessor }),
    supporters: {},
    skills: {},
    values: [],
    interests: {},
    strengths: {},
    qualifications: {},
    occupations: {},
    needs: {},
    opportunities: {},
    checkIns: {},
    reviews: {},
    comments: {},
    disputes: [],
    corrections: [],
    baselines: {},
  }
}

export function evolveLifecycle(draft: Draft, event: LifecycleEvent): Draft {
  const { plan } = draft
  switch (event.type) {
    case 'PlanStarted':
      return draft
    case 'PlanActivated':
    case 'PlanResumed':
    case 'PlanReopened':
      plan.status = 'active'
      return draft
    case 'PlanPaused':
      plan.status = 'paused'
      return draft
    case 'PlanCompleted':
      plan.status = 'completed'
      return draft
    case 'PlanClosed':
      plan.status = 'closed'
      return draft
    case 'PlanSucceeded':
      plan.successor = event.data.successor
      return draft
    case 'PlanRenamed':
      plan.title = event.data.new
      return draft
    case 'PlanMoved':
      if (event.data.new === undefined) delete plan.unit
      else plan.unit = event.data.new
      return draft
    case 'PlanRevised': {
      const { occurredAt: at, actor: by, version } = event
      plan.revisions = append(draft, plan.revisions, { ...event.data, version, at, by })
      return draft
    }
    case 'CoachAssigned':
      plan.coach = { id: event.data.coach, name: event.data.coachName }
      return draft
    case 'CoachReleased':
      if (plan.coach?.id === event.data.coach) delete plan.coach
      return draft
    default:
      event satisfies never
      return draft
  }
}
