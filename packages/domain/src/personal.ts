import type { OrganisationEventData } from './organisation/events.ts'
import type { PlanEventData } from './plan/events.ts'

/**
 * To whom a field of `data` belongs, hence whose key seals it: the plan's `owner`, the `organisation`, the
 * person whose id stands in another field (`{ names }`), or nobody (`clear`: ids of ours, links, enumerations
 * that say nothing about a person). Sealed unless declared clear. A field left out does not compile.
 */
export type BelongsTo = 'clear' | 'owner' | 'organisation' | { readonly names: string }

type AllKeys<T> = T extends unknown ? keyof T : never
export type Personal<Data> = { readonly [T in keyof Data]: { readonly [F in AllKeys<Data[T]>]-?: BelongsTo } }

const goalContent = {
  statement: 'owner',
  measure: 'owner',
  due: 'owner',
  kind: 'owner',
  relevance: 'owner',
  parent: 'clear',
  confidence: 'owner',
} as const
const stepContent = {
  action: 'owner',
  goal: 'clear',
  kind: 'owner',
  due: 'owner',
  durationDays: 'owner',
  impact: 'owner',
  urgency: 'owner',
  resources: 'owner',
  dependsOn: 'clear',
} as const
const barrierContent = {
  description: 'owner',
  category: 'owner',
  severity: 'owner',
  blocks: 'clear',
} as const
const goal = { goal: 'clear' } as const
const step = { step: 'clear' } as const
const barrier = { barrier: 'clear' } as const

export const planPersonal: Personal<PlanEventData> = {
  PlanStarted: {
    title: 'owner',
    owner: 'clear',
    ownerName: { names: 'owner' },
    unit: 'owner',
    source: 'owner',
    demonstration: 'clear',
  },
  PlanActivated: {},
  PlanRenamed: { old: 'owner', new: 'owner' },
  PlanMoved: { old: 'owner', new: 'owner' },
  VisionStated: { old: 'owner', new: 'owner', oldHorizonYears: 'owner', horizonYears: 'owner' },
  DirectionStated: { variation: 'clear', element: 'clear', old: 'owner', new: 'owner' },
  DirectionVariationAdded: { variation: 'clear', name: 'owner' },
  DirectionVariationChosen: { variation: 'clear', replaced: 'clear' },
  PlanRevised: { name: 'owner', summary: 'owner', sinceVersion: 'clear' },
  PlanPaused: {},
  PlanResumed: {},
  PlanCompleted: { unfinishedGoals: 'owner', unfinishedSteps: 'owner' },
  PlanClosed: { unfinishedGoals: 'owner', unfinishedSteps: 'owner' },
  PlanReopened: { was: 'owner' },
  CoachAssigned: { coach: 'clear', coachName: { names: 'coach' } },
  CoachReleased: { coach: 'clear', coachName: { names: 'coach' } },
  GoalSet: { ...goal, ...goalContent },
  GoalRevised: { ...goal, changes: 'owner' },
  GoalMeasured: { ...goal, value: 'owner', note: 'owner' },
  GoalAchieved: { ...goal, note: 'owner' },
  GoalReopened: goal,
  GoalAbandoned: goal,
  GoalReformulated: { ...goal, successor: 'clear', barrier: 'clear' },
  StepPlanned: { ...step, ...stepContent },
  StepRevised: { ...step, changes: 'owner' },
  StepStarted: step,
  ResourceSecured: { ...step, resource: 'clear' },
  StepCompleted: { ...step, worth: 'owner', reflection: 'owner' },
  StepReopened: step,
  StepDropped: step,
  BarrierRaised: { ...barrier, ...barrierContent },
  BarrierRevised: { ...barrier, changes: 'owner' },
  SolutionProposed: { ...barrier, solution: 'clear', description: 'owner' },
  SolutionTried: { ...barrier, solution: 'clear', outcome: 'owner', note: 'owner' },
  BarrierResolved: { ...barrier, note: 'owner' },
  BarrierAccepted: { ...barrier, note: 'owner' },
  BarrierFoundUnresolvable: { ...barrier, note: 'owner' },
  BarrierReopened: barrier,
}

export const organisationPersonal: Personal<OrganisationEventData> = {
  OrganisationFounded: { name: 'organisation', demonstration: 'clear' },
  MemberJoined: { member: 'clear', name: { names: 'member' }, roles: 'organisation' },
  PersonIntroduced: { person: 'clear', name: { names: 'person' }, source: { names: 'person' } },
}
