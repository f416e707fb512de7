import type {
  BarrierContent,
  Carried,
  Day,
  DirectionElement,
  ErasureBasis,
  Fit,
  GoalContent,
  Instant,
  MemberRole,
  OrganisationEventBody,
  OrganisationEventData,
  PlanEventBody,
  PlanEventData,
  StepContent,
  Templated,
  TemplateGoal,
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

export const goalSet = (
  goal: string,
  content: Partial<GoalContent & Carried & Templated> = {},
): Body<'GoalSet'> => ({
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

export const stepPlanned = (
  step: string,
  content: Partial<StepContent & Carried & Templated> = {},
): Body<'StepPlanned'> => ({
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
  content: Partial<BarrierContent & Carried> = {},
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

type Data<T extends PlanEventBody['type']> = PlanEventData[T]

export const planSucceeded = (successor: string): Body<'PlanSucceeded'> => ({
  type: 'PlanSucceeded',
  data: { successor: id(successor) },
})

export const supporterAdded = (
  supporter: string,
  content: Partial<Data<'SupporterAdded'>> = {},
): Body<'SupporterAdded'> => ({
  type: 'SupporterAdded',
  data: { supporter: id(supporter), name: supporter, role: 'mentor', ...content },
})
export const supporterChanged = (
  supporter: string,
  changed: Omit<Data<'SupporterChanged'>, 'supporter'>,
): Body<'SupporterChanged'> => ({ type: 'SupporterChanged', data: { supporter: id(supporter), ...changed } })
export const supporterRemoved = (supporter: string): Body<'SupporterRemoved'> => ({
  type: 'SupporterRemoved',
  data: { supporter: id(supporter) },
})

export const skillRated = (
  skill: string,
  proficiency: number,
  said: Partial<Data<'SkillRated'>> = {},
): Body<'SkillRated'> => ({
  type: 'SkillRated',
  data: { skill: id(skill), name: skill, kind: 'technical', proficiency, source: 'self', ...said },
})
export const skillRemoved = (skill: string): Body<'SkillRemoved'> => ({
  type: 'SkillRemoved',
  data: { skill: id(skill) },
})
export const valuesRanked = (next: readonly string[], old?: readonly string[]): Body<'ValuesRanked'> => ({
  type: 'ValuesRanked',
  data: { ...(old && { old }), new: next },
})
export const interestNoted = (
  interest: string,
  description = interest,
  old?: string,
): Body<'InterestNoted'> => ({
  type: 'InterestNoted',
  data: { interest: id(interest), ...(old !== undefined && { old: { description: old } }), description },
})
export const interestRemoved = (interest: string): Body<'InterestRemoved'> => ({
  type: 'InterestRemoved',
  data: { interest: id(interest) },
})
export const strengthNoted = (
  strength: string,
  content: Partial<Data<'StrengthNoted'>> = {},
): Body<'StrengthNoted'> => ({
  type: 'StrengthNoted',
  data: { strength: id(strength), kind: 'strength', description: strength, ...content },
})
export const strengthRemoved = (strength: string): Body<'StrengthRemoved'> => ({
  type: 'StrengthRemoved',
  data: { strength: id(strength) },
})
export const qualificationRecorded = (
  qualification: string,
  content: Partial<Data<'QualificationRecorded'>> = {},
): Body<'QualificationRecorded'> => ({
  type: 'QualificationRecorded',
  data: { qualification: id(qualification), kind: 'certification', title: qualification, ...content },
})
export const qualificationRemoved = (qualification: string): Body<'QualificationRemoved'> => ({
  type: 'QualificationRemoved',
  data: { qualification: id(qualification) },
})

export const occupationListed = (
  occupation: string,
  content: Partial<Data<'OccupationListed'>> = {},
): Body<'OccupationListed'> => ({
  type: 'OccupationListed',
  data: { occupation: id(occupation), title: occupation, ...content },
})
export const occupationDescribed = (
  occupation: string,
  changes: Data<'OccupationDescribed'>['changes'],
): Body<'OccupationDescribed'> => ({
  type: 'OccupationDescribed',
  data: { occupation: id(occupation), changes },
})
export const occupationShortlisted = (occupation: string): Body<'OccupationShortlisted'> => ({
  type: 'OccupationShortlisted',
  data: { occupation: id(occupation) },
})
export const occupationDropped = (occupation: string, why = 'no longer'): Body<'OccupationDropped'> => ({
  type: 'OccupationDropped',
  data: { occupation: id(occupation), why },
})
export const occupationChosen = (occupation: string, replaced?: string): Body<'OccupationChosen'> => ({
  type: 'OccupationChosen',
  data: { occupation: id(occupation), ...(replaced !== undefined && { replaced: id(replaced) }) },
})

export const readinessNeedIdentified = (
  need: string,
  content: Partial<Data<'ReadinessNeedIdentified'>> = {},
): Body<'ReadinessNeedIdentified'> => ({
  type: 'ReadinessNeedIdentified',
  data: { need: id(need), kind: 'knowledge', description: need, ...content },
})
export const readinessNeedRevised = (
  need: string,
  revised: Omit<Data<'ReadinessNeedRevised'>, 'need'>,
): Body<'ReadinessNeedRevised'> => ({ type: 'ReadinessNeedRevised', data: { need: id(need), ...revised } })
export const readinessNeedMet = (
  need: string,
  verifier: string,
  note?: string,
): Body<'ReadinessNeedMet'> => ({
  type: 'ReadinessNeedMet',
  data: { need: id(need), verifier: id(verifier), verifierName: verifier, ...noted(note) },
})

export const readinessNeedRemoved = (need: string): Body<'ReadinessNeedRemoved'> => ({
  type: 'ReadinessNeedRemoved',
  data: { need: id(need) },
})

export const opportunityNoted = (
  opportunity: string,
  content: Partial<Data<'OpportunityNoted'>> = {},
): Body<'OpportunityNoted'> => ({
  type: 'OpportunityNoted',
  data: { opportunity: id(opportunity), kind: 'opening', title: opportunity, ...content },
})
export const opportunityEvaluated = (
  opportunity: string,
  fit: Fit,
  said: { note?: string; oldFit?: Fit } = {},
): Body<'OpportunityEvaluated'> => ({
  type: 'OpportunityEvaluated',
  data: { opportunity: id(opportunity), fit, ...said },
})
export const opportunityPursued = (opportunity: string): Body<'OpportunityPursued'> => ({
  type: 'OpportunityPursued',
  data: { opportunity: id(opportunity) },
})
export const opportunityPassed = (opportunity: string, why = 'too far'): Body<'OpportunityPassed'> => ({
  type: 'OpportunityPassed',
  data: { opportunity: id(opportunity), why },
})

export const checkInRecorded = (
  checkIn: string,
  content: Omit<Data<'CheckInRecorded'>, 'checkIn'> = { moved: checkIn },
): Body<'CheckInRecorded'> => ({ type: 'CheckInRecorded', data: { checkIn: id(checkIn), ...content } })
export const checkInAcknowledged = (checkIn: string, note?: string): Body<'CheckInAcknowledged'> => ({
  type: 'CheckInAcknowledged',
  data: { checkIn: id(checkIn), ...noted(note) },
})
export const reviewScheduled = (
  review: string,
  due: Day,
  content: Omit<Data<'ReviewScheduled'>, 'review' | 'due'> = {},
): Body<'ReviewScheduled'> => ({ type: 'ReviewScheduled', data: { review: id(review), due, ...content } })
export const reviewHeld = (
  review: string,
  conclusions = review,
  decisions?: readonly string[],
): Body<'ReviewHeld'> => ({
  type: 'ReviewHeld',
  data: { review: id(review), conclusions, ...(decisions && { decisions }) },
})
export const reviewCancelled = (review: string, why?: string): Body<'ReviewCancelled'> => ({
  type: 'ReviewCancelled',
  data: { review: id(review), ...(why !== undefined && { why }) },
})
export const commentAdded = (
  comment: string,
  on: { element?: string; event?: string } = {},
  text = comment,
): Body<'CommentAdded'> => ({
  type: 'CommentAdded',
  data: {
    comment: id(comment),
    text,
    ...(on.element !== undefined && { element: id(on.element) }),
    ...(on.event !== undefined && { event: id(on.event) }),
  },
})
export const entryDisputed = (event: string, statement = 'not so'): Body<'EntryDisputed'> => ({
  type: 'EntryDisputed',
  data: { event: id(event), statement },
})
export const entryCorrected = (event: string, correction = 'rather so'): Body<'EntryCorrected'> => ({
  type: 'EntryCorrected',
  data: { event: id(event), correction },
})

export const baselineProposed = (
  baseline: string,
  version: number,
  ...signers: readonly string[]
): Body<'BaselineProposed'> => ({
  type: 'BaselineProposed',
  data: { baseline: id(baseline), name: baseline, version, signers: signers.map(id) },
})
export const baselineSigned = (
  baseline: string,
  version: number,
  signer: string,
  digest = '0'.repeat(64),
): Body<'BaselineSigned'> => ({
  type: 'BaselineSigned',
  data: { baseline: id(baseline), signer: id(signer), signerName: signer, version, digest },
})
export const baselineWithdrawn = (baseline: string, why?: string): Body<'BaselineWithdrawn'> => ({
  type: 'BaselineWithdrawn',
  data: { baseline: id(baseline), ...(why !== undefined && { why }) },
})

type OrganisationBody<T extends OrganisationEventBody['type']> = Extract<OrganisationEventBody, { type: T }>

export const organisationFounded = (name = 'Harbour Works'): OrganisationBody<'OrganisationFounded'> => ({
  type: 'OrganisationFounded',
  data: { name },
})
export const memberJoined = (member: string, ...roles: MemberRole[]): OrganisationBody<'MemberJoined'> => ({
  type: 'MemberJoined',
  data: { member: id(member), name: member, roles },
})
export const memberRenamed = (
  member: string,
  oldName: string,
  name: string,
): OrganisationBody<'MemberRenamed'> => ({
  type: 'MemberRenamed',
  data: { member: id(member), oldName, name },
})
export const personIntroduced = (
  person: string,
  source = 'an old list',
): OrganisationBody<'PersonIntroduced'> => ({
  type: 'PersonIntroduced',
  data: { person: id(person), name: person, source },
})

export const memberInvited = (member: string, ...roles: MemberRole[]): OrganisationBody<'MemberInvited'> => ({
  type: 'MemberInvited',
  data: { member: id(member), name: member, address: `${member.toLowerCase()}@harbour.example`, roles },
})
export const roleGranted = (member: string, role: MemberRole): OrganisationBody<'RoleGranted'> => ({
  type: 'RoleGranted',
  data: { member: id(member), role },
})
export const roleRevoked = (member: string, role: MemberRole): OrganisationBody<'RoleRevoked'> => ({
  type: 'RoleRevoked',
  data: { member: id(member), role },
})
export const templatePublished = (
  template: string,
  version: number,
  ...goals: readonly TemplateGoal[]
): OrganisationBody<'TemplatePublished'> => ({
  type: 'TemplatePublished',
  data: { template: id(template), version, name: template, goals },
})
export const templateAssigned = (
  template: string,
  version: number,
  plan: string,
): OrganisationBody<'TemplateAssigned'> => ({
  type: 'TemplateAssigned',
  data: { template: id(template), version, plan: id(plan) },
})
export const exportMade = (
  word: string,
  entries: number,
  said: Partial<OrganisationEventData['ExportMade']> = {},
): OrganisationBody<'ExportMade'> => ({
  type: 'ExportMade',
  data: { export: id(word), format: 'csv', entries, ...said },
})
export const historyImported = (
  plan: string,
  fromVersion: number,
  toVersion: number,
  digest = '0'.repeat(64),
): OrganisationBody<'HistoryImported'> => ({
  type: 'HistoryImported',
  data: { plan: id(plan), fromVersion, toVersion, digest },
})
export const erasureRequested = (
  erasure: string,
  subject: string,
  due: Instant,
  basis: ErasureBasis = 'consent-withdrawn',
): OrganisationBody<'ErasureRequested'> => ({
  type: 'ErasureRequested',
  data: { erasure: id(erasure), subject: id(subject), basis, due },
})
export const erasureCancelled = (erasure: string, subject: string): OrganisationBody<'ErasureCancelled'> => ({
  type: 'ErasureCancelled',
  data: { erasure: id(erasure), subject: id(subject) },
})
export const subjectErased = (
  erasure: string,
  subject: string,
  basis: ErasureBasis = 'consent-withdrawn',
): OrganisationBody<'SubjectErased'> => ({
  type: 'SubjectErased',
  data: { erasure: id(erasure), subject: id(subject), basis },
})
export const erasureCompleted = (
  erasure: string,
  subject: string,
  plans: number,
  entries: number,
): OrganisationBody<'ErasureCompleted'> => ({
  type: 'ErasureCompleted',
  data: { erasure: id(erasure), subject: id(subject), plans, entries },
})
export const planViewed = (plan: string, version?: number): OrganisationBody<'PlanViewed'> => ({
  type: 'PlanViewed',
  data: { plan: id(plan), ...(version !== undefined && { version }) },
})

const noted = (note: string | undefined) => (note === undefined ? {} : { note })
const revision = (old: string | undefined, next: string | undefined) => ({
  ...(old !== undefined && { old }),
  ...(next !== undefined && { new: next }),
})
