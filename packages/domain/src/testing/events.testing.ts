import type {
  BarrierContent,
  DirectionElement,
  GoalContent,
  OrganisationEventBody,
  PlanEventBody,
  PlanEventData,
  Role,
  StepContent,
} from '../index.ts'
import { id } from './ids.testing.ts'

// Events in words. A word in place of an id stands for `id(word)`; texts not given are the word itself.

type Body<T extends PlanEventBody['type']> = Extract<PlanEventBody, { type: T }>
type Started = Partial<PlanEventData['PlanStarted']>

export const planStarted = (data: Started = {}): Body<'PlanStarted'> => ({
  type: 'PlanStarted',
  data: { title: 'Become a team lead', owner: id('Olga'), ownerName: 'Olga', ...data },
})
export const planActivated = (): Body<'PlanActivated'> => ({ type: 'PlanActivated', data: {} })
export const planRenamed = (old: string, next: string): Body<'PlanRenamed'> => ({
  type: 'PlanRenamed',
  data: { old, new: next },
})
export const planMoved = (old: string | undefined, next: string | undefined): Body<'PlanMoved'> => ({
  type: 'PlanMoved',
  data: revision(old, next),
})
export const visionStated = (
  text: string,
  horizonYears = 5,
  replaced?: { old: string; oldHorizonYears: number },
): Body<'VisionStated'> => ({ type: 'VisionStated', data: { ...replaced, new: text, horizonYears } })
export const directionStated = (
  variation: string,
  element: DirectionElement,
  text: string | undefined,
  old?: string,
): Body<'DirectionStated'> => ({
  type: 'DirectionStated',
  data: { variation: id(variation), element, ...revision(old, text) },
})
export const directionVariationAdded = (
  variation: string,
  name = variation,
): Body<'DirectionVariationAdded'> => ({
  type: 'DirectionVariationAdded',
  data: { variation: id(variation), name },
})
export const directionVariationChosen = (
  variation: string,
  replaced?: string,
): Body<'DirectionVariationChosen'> => ({
  type: 'DirectionVariationChosen',
  data: { variation: id(variation), ...(replaced !== undefined && { replaced: id(replaced) }) },
})
export const planRevised = (name: string, sinceVersion = 0, summary = name): Body<'PlanRevised'> => ({
  type: 'PlanRevised',
  data: { name, summary, sinceVersion },
})
export const planPaused = (): Body<'PlanPaused'> => ({ type: 'PlanPaused', data: {} })
export const planResumed = (): Body<'PlanResumed'> => ({ type: 'PlanResumed', data: {} })
export const planCompleted = (unfinishedGoals = 0, unfinishedSteps = 0): Body<'PlanCompleted'> => ({
  type: 'PlanCompleted',
  data: { unfinishedGoals, unfinishedSteps },
})
export const planClosed = (unfinishedGoals = 0, unfinishedSteps = 0): Body<'PlanClosed'> => ({
  type: 'PlanClosed',
  data: { unfinishedGoals, unfinishedSteps },
})
export const planReopened = (was: 'completed' | 'closed'): Body<'PlanReopened'> => ({
  type: 'PlanReopened',
  data: { was },
})
export const coachAssigned = (coach: string, coachName = coach): Body<'CoachAssigned'> => ({
  type: 'CoachAssigned',
  data: { coach: id(coach), coachName },
})
export const coachReleased = (coach: string, coachName = coach): Body<'CoachReleased'> => ({
  type: 'CoachReleased',
  data: { coach: id(coach), coachName },
})

export const goalSet = (goal: string, content: Partial<GoalContent> = {}): Body<'GoalSet'> => ({
  type: 'GoalSet',
  data: { goal: id(goal), statement: goal, kind: 'professional', ...content },
})
export const goalRevised = (
  goal: string,
  changes: PlanEventData['GoalRevised']['changes'],
): Body<'GoalRevised'> => ({ type: 'GoalRevised', data: { goal: id(goal), changes } })
export const goalMeasured = (goal: string, value: string, note?: string): Body<'GoalMeasured'> => ({
  type: 'GoalMeasured',
  data: { goal: id(goal), value, ...noted(note) },
})
export const goalAchieved = (goal: string, note?: string): Body<'GoalAchieved'> => ({
  type: 'GoalAchieved',
  data: { goal: id(goal), ...noted(note) },
})
export const goalReopened = (goal: string): Body<'GoalReopened'> => ({
  type: 'GoalReopened',
  data: { goal: id(goal) },
})
export const goalAbandoned = (goal: string): Body<'GoalAbandoned'> => ({
  type: 'GoalAbandoned',
  data: { goal: id(goal) },
})
export const goalReformulated = (
  goal: string,
  successor: string,
  barrier?: string,
): Body<'GoalReformulated'> => ({
  type: 'GoalReformulated',
  data: { goal: id(goal), successor: id(successor), ...(barrier !== undefined && { barrier: id(barrier) }) },
})

export const stepPlanned = (step: string, content: Partial<StepContent> = {}): Body<'StepPlanned'> => ({
  type: 'StepPlanned',
  data: { step: id(step), action: step, kind: 'learning', ...content },
})
export const stepRevised = (
  step: string,
  changes: PlanEventData['StepRevised']['changes'],
): Body<'StepRevised'> => ({ type: 'StepRevised', data: { step: id(step), changes } })
export const stepStarted = (step: string): Body<'StepStarted'> => ({
  type: 'StepStarted',
  data: { step: id(step) },
})
export const resourceSecured = (step: string, resource: string): Body<'ResourceSecured'> => ({
  type: 'ResourceSecured',
  data: { step: id(step), resource: id(resource) },
})
export const stepCompleted = (
  step: string,
  said: Omit<PlanEventData['StepCompleted'], 'step'> = {},
): Body<'StepCompleted'> => ({ type: 'StepCompleted', data: { step: id(step), ...said } })
export const stepReopened = (step: string): Body<'StepReopened'> => ({
  type: 'StepReopened',
  data: { step: id(step) },
})
export const stepDropped = (step: string): Body<'StepDropped'> => ({
  type: 'StepDropped',
  data: { step: id(step) },
})

export const barrierRaised = (
  barrier: string,
  content: Partial<BarrierContent> = {},
): Body<'BarrierRaised'> => ({
  type: 'BarrierRaised',
  data: { barrier: id(barrier), description: barrier, category: 'time', severity: 3, ...content },
})
export const barrierRevised = (
  barrier: string,
  changes: PlanEventData['BarrierRevised']['changes'],
): Body<'BarrierRevised'> => ({ type: 'BarrierRevised', data: { barrier: id(barrier), changes } })
export const solutionProposed = (
  barrier: string,
  solution: string,
  description = solution,
): Body<'SolutionProposed'> => ({
  type: 'SolutionProposed',
  data: { barrier: id(barrier), solution: id(solution), description },
})
export const solutionTried = (
  barrier: string,
  solution: string,
  outcome: 'tried' | 'worked' | 'failed' = 'tried',
  note?: string,
): Body<'SolutionTried'> => ({
  type: 'SolutionTried',
  data: { barrier: id(barrier), solution: id(solution), outcome, ...noted(note) },
})
export const barrierResolved = (barrier: string, note?: string): Body<'BarrierResolved'> => ({
  type: 'BarrierResolved',
  data: { barrier: id(barrier), ...noted(note) },
})
export const barrierAccepted = (barrier: string, note?: string): Body<'BarrierAccepted'> => ({
  type: 'BarrierAccepted',
  data: { barrier: id(barrier), ...noted(note) },
})
export const barrierFoundUnresolvable = (
  barrier: string,
  note?: string,
): Body<'BarrierFoundUnresolvable'> => ({
  type: 'BarrierFoundUnresolvable',
  data: { barrier: id(barrier), ...noted(note) },
})
export const barrierReopened = (barrier: string): Body<'BarrierReopened'> => ({
  type: 'BarrierReopened',
  data: { barrier: id(barrier) },
})

type OrganisationBody<T extends OrganisationEventBody['type']> = Extract<OrganisationEventBody, { type: T }>

export const organisationFounded = (name = 'Harbour Works'): OrganisationBody<'OrganisationFounded'> => ({
  type: 'OrganisationFounded',
  data: { name },
})
export const memberJoined = (member: string, ...roles: Role[]): OrganisationBody<'MemberJoined'> => ({
  type: 'MemberJoined',
  data: { member: id(member), name: member, roles },
})
export const personIntroduced = (
  person: string,
  source = 'an old list',
): OrganisationBody<'PersonIntroduced'> => ({
  type: 'PersonIntroduced',
  data: { person: id(person), name: person, source },
})

const noted = (note: string | undefined) => (note === undefined ? {} : { note })
const revision = (old: string | undefined, next: string | undefined) => ({
  ...(old !== undefined && { old }),
  ...(next !== undefined && { new: next }),
})
