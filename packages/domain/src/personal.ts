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
const supporter = { supporter: 'clear' } as const
const supporterName = { names: 'supporter' } as const
const occupation = { occupation: 'clear' } as const
const need = { need: 'clear' } as const
const verifier = { verifier: 'clear', verifierName: { names: 'verifier' } } as const
const opportunity = { opportunity: 'clear' } as const

export const planPersonal: Personal<PlanEventData> = {
  PlanStarted: {
    title: 'owner',
    owner: 'clear',
    ownerName: { names: 'owner' },
    unit: 'owner',
    source: 'owner',
    demonstration: 'clear',
    predecessor: 'clear',
  },
  PlanActivated: {},
  PlanRenamed: { old: 'owner', new: 'owner' },
  PlanMoved: { old: 'owner', new: 'owner' },
  VisionStated: { old: 'owner', new: 'owner', oldHorizonYears: 'owner', horizonYears: 'owner' },
  DirectionStated: {
    variation: 'clear',
    element: 'clear',
    old: 'owner',
    new: 'owner',
    oldEvidence: 'owner',
    evidence: 'owner',
  },
  DirectionVariationAdded: { variation: 'clear', name: 'owner' },
  DirectionVariationChosen: { variation: 'clear', replaced: 'clear' },
  PlanRevised: { name: 'owner', summary: 'owner', sinceVersion: 'clear' },
  PlanPaused: {},
  PlanResumed: {},
  PlanCompleted: { unfinishedGoals: 'owner', unfinishedSteps: 'owner' },
  PlanClosed: { unfinishedGoals: 'owner', unfinishedSteps: 'owner' },
  PlanReopened: { was: 'owner' },
  PlanSucceeded: { successor: 'clear' },
  CoachAssigned: { coach: 'clear', coachName: { names: 'coach' } },
  CoachReleased: { coach: 'clear', coachName: { names: 'coach' } },
  SupporterAdded: { ...supporter, name: supporterName, role: 'owner', does: 'owner', member: 'clear' },
  SupporterChanged: { ...supporter, name: supporterName, changes: 'owner' },
  SupporterRemoved: supporter,
  SkillRated: {
    skill: 'clear',
    old: 'owner',
    name: 'owner',
    kind: 'owner',
    transferable: 'owner',
    proficiency: 'owner',
    source: 'owner',
    evidence: 'owner',
  },
  SkillRemoved: { skill: 'clear' },
  ValuesRanked: { old: 'owner', new: 'owner' },
  InterestNoted: { interest: 'clear', old: 'owner', description: 'owner' },
  InterestRemoved: { interest: 'clear' },
  StrengthNoted: { strength: 'clear', old: 'owner', kind: 'owner', description: 'owner' },
  StrengthRemoved: { strength: 'clear' },
  QualificationRecorded: {
    qualification: 'clear',
    old: 'owner',
    kind: 'owner',
    title: 'owner',
    issuer: 'owner',
    obtained: 'owner',
    expires: 'owner',
    years: 'owner',
    note: 'owner',
  },
  QualificationRemoved: { qualification: 'clear' },
  OccupationListed: {
    ...occupation,
    title: 'owner',
    duties: 'owner',
    education: 'owner',
    earnings: 'owner',
    outlook: 'owner',
    pros: 'owner',
    cons: 'owner',
    fit: 'owner',
  },
  OccupationDescribed: { ...occupation, changes: 'owner' },
  OccupationShortlisted: occupation,
  OccupationDropped: { ...occupation, why: 'owner' },
  OccupationChosen: { ...occupation, replaced: 'clear' },
  ReadinessNeedIdentified: {
    ...need,
    ...verifier,
    kind: 'owner',
    description: 'owner',
    level: 'owner',
    shownTo: 'owner',
  },
  ReadinessNeedRevised: {
    ...need,
    ...verifier,
    changes: 'owner',
    oldVerifier: 'clear',
    oldVerifierName: { names: 'oldVerifier' },
  },
  ReadinessNeedMet: { ...need, ...verifier, note: 'owner' },
  ReadinessNeedRemoved: need,
  OpportunityNoted: {
    ...opportunity,
    old: 'owner',
    kind: 'owner',
    title: 'owner',
    description: 'owner',
    until: 'owner',
  },
  OpportunityEvaluated: { ...opportunity, fit: 'owner', note: 'owner', oldFit: 'owner' },
  OpportunityPursued: opportunity,
  OpportunityPassed: { ...opportunity, why: 'owner' },
  CheckInRecorded: {
    checkIn: 'clear',
    goals: 'owner',
    moved: 'owner',
    confidence: 'owner',
    obstacles: 'owner',
  },
  CheckInAcknowledged: { checkIn: 'clear', note: 'owner' },
  ReviewScheduled: { review: 'clear', old: 'owner', due: 'owner', occasion: 'owner', everyMonths: 'owner' },
  ReviewHeld: { review: 'clear', conclusions: 'owner', decisions: 'owner' },
  ReviewCancelled: { review: 'clear', why: 'owner' },
  CommentAdded: { comment: 'clear', text: 'owner', element: 'clear', event: 'clear' },
  EntryDisputed: { event: 'clear', statement: 'owner' },
  EntryCorrected: { event: 'clear', correction: 'owner' },
  BaselineProposed: { baseline: 'clear', name: 'owner', version: 'clear', signers: 'clear' },
  BaselineSigned: {
    baseline: 'clear',
    signer: 'clear',
    signerName: { names: 'signer' },
    version: 'clear',
    digest: 'owner',
  },
  BaselineWithdrawn: { baseline: 'clear', why: 'owner' },
  GoalSet: { ...goal, ...goalContent, carriedFrom: 'clear', fromTemplate: 'clear' },
  GoalRevised: { ...goal, changes: 'owner' },
  GoalMeasured: { ...goal, value: 'owner', note: 'owner' },
  GoalAchieved: { ...goal, note: 'owner' },
  GoalReopened: goal,
  GoalAbandoned: goal,
  GoalReformulated: { ...goal, successor: 'clear', barrier: 'clear' },
  StepPlanned: { ...step, ...stepContent, carriedFrom: 'clear', fromTemplate: 'clear' },
  StepRevised: { ...step, changes: 'owner' },
  StepStarted: step,
  ResourceSecured: { ...step, resource: 'clear' },
  StepCompleted: { ...step, worth: 'owner', reflection: 'owner' },
  StepReopened: step,
  StepDropped: step,
  BarrierRaised: { ...barrier, ...barrierContent, carriedFrom: 'clear' },
  BarrierRevised: { ...barrier, changes: 'owner' },
  SolutionProposed: { ...barrier, solution: 'clear', description: 'owner' },
  SolutionTried: { ...barrier, solution: 'clear', outcome: 'owner', note: 'owner' },
  BarrierResolved: { ...barrier, note: 'owner' },
  BarrierAccepted: { ...barrier, note: 'owner' },
  BarrierFoundUnresolvable: { ...barrier, note: 'owner' },
  BarrierReopened: barrier,
}

const erasure = { erasure: 'clear', subject: 'clear' } as const

export const organisationPersonal: Personal<OrganisationEventData> = {
  OrganisationFounded: { name: 'organisation', demonstration: 'clear' },
  MemberInvited: {
    member: 'clear',
    name: { names: 'member' },
    address: { names: 'member' },
    roles: 'organisation',
  },
  MemberJoined: { member: 'clear', name: { names: 'member' }, roles: 'organisation' },
  MemberRenamed: { member: 'clear', oldName: { names: 'member' }, name: { names: 'member' } },
  PersonIntroduced: { person: 'clear', name: { names: 'person' }, source: { names: 'person' } },
  RoleGranted: { member: 'clear', role: 'organisation' },
  RoleRevoked: { member: 'clear', role: 'organisation' },
  TemplatePublished: {
    template: 'clear',
    version: 'clear',
    name: 'organisation',
    summary: 'organisation',
    goals: 'organisation',
  },
  TemplateAssigned: { template: 'clear', version: 'clear', plan: 'clear' },
  ExportMade: {
    export: 'clear',
    format: 'clear',
    plan: 'clear',
    filter: 'organisation',
    entries: 'clear',
    digest: 'clear',
  },
  HistoryImported: { plan: 'clear', fromVersion: 'clear', toVersion: 'clear', digest: 'clear' },
  ErasureRequested: { ...erasure, basis: 'organisation', due: 'organisation' },
  ErasureCancelled: erasure,
  SubjectErased: { ...erasure, basis: 'organisation' },
  ErasureCompleted: { ...erasure, plans: 'clear', entries: 'clear' },
  PlanViewed: { plan: 'clear', version: 'clear' },
}
