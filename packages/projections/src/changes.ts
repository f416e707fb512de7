import {
  type BarrierContent,
  directionElements,
  evolve,
  type GoalContent,
  type InterestContent,
  type Measure,
  type NeedContent,
  type OccupationContent,
  type OpportunityContent,
  type Plan,
  type PlanEvent,
  type PlanEventType,
  type PlanState,
  type QualificationContent,
  type ReviewContent,
  type Revised,
  type SkillContent,
  type StepContent,
  type StrengthContent,
  type SupporterContent,
  type Uuid,
} from '@plan-ledger/domain'
import { nameIn } from './element-in.ts'
import { latestMeasurement } from './goal-progress.ts'

/** A field's value as text before and after; absent where there was or is none. Ids stand as names of then. */
export interface FieldChange {
  readonly field: string
  readonly old?: string
  readonly new?: string
}

type EventOf<T extends PlanEventType> = Extract<PlanEvent, { readonly type: T }>
type Value = string | number | undefined
interface States {
  readonly before: PlanState
  readonly after: PlanState
  /** Names of goals that the plan before does not hold yet. */
  readonly coming: ReadonlyMap<Uuid, string>
}
type Changes = readonly FieldChange[]

/** One change, or none where text before and after is the same. */
const change = (field: string, old: Value, now: Value): Changes =>
  old === now
    ? []
    : [{ field, ...(old !== undefined && { old: `${old}` }), ...(now !== undefined && { new: `${now}` }) }]

const created = (field: string, value: Value) => change(field, undefined, value)

const measureParts = ['what', 'unit', 'baseline', 'target', 'direction'] as const
const measureChanges = (revised: Revised<Measure>): Changes =>
  measureParts.flatMap(part => change(`measure.${part}`, revised.old?.[part], revised.new?.[part]))

/** How each field of a content type reads as changes: a field left out does not compile. */
type Reading<Content> = {
  readonly [F in keyof Content]-?: (
    revised: Revised<NonNullable<Content[F]>>,
    names: (id: Uuid) => string,
  ) => Changes
}

const plain =
  (field: string) =>
  ({ old, new: now }: Revised<string | number>): Changes =>
    change(field, old, now)
const link =
  (field: string) =>
  ({ old, new: now }: Revised<Uuid>, name: (id: Uuid) => string): Changes =>
    change(field, old && name(old), now && name(now))
const links =
  (field: string) =>
  ({ old, new: now }: Revised<readonly Uuid[]>, name: (id: Uuid) => string): Changes =>
    change(field, listed(old, name), listed(now, name))
const listed = <T>(items: readonly T[] | undefined, name: (item: T) => string): string | undefined =>
  items?.length ? items.map(name).join('; ') : undefined

const said = (words: string) => words

const goalReading: Reading<GoalContent> = {
  statement: plain('statement'),
  measure: measureChanges,
  due: plain('due'),
  kind: plain('kind'),
  relevance: plain('relevance'),
  parent: link('parent'),
  confidence: plain('confidence'),
}
const stepReading: Reading<StepContent> = {
  action: plain('action'),
  goal: link('goal'),
  kind: plain('kind'),
  due: plain('due'),
  durationDays: plain('durationDays'),
  impact: plain('impact'),
  urgency: plain('urgency'),
  resources: ({ old, new: now }) =>
    change(
      'resources',
      listed(old, resource => resource.description),
      listed(now, resource => resource.description),
    ),
  dependsOn: links('dependsOn'),
}
const barrierReading: Reading<BarrierContent> = {
  description: plain('description'),
  category: plain('category'),
  severity: plain('severity'),
  blocks: links('blocks'),
}

const skillReading: Reading<SkillContent> = {
  name: plain('name'),
  kind: plain('kind'),
  transferable: ({ old, new: now }) => change('transferable', old && 'yes', now && 'yes'),
}
const interestReading: Reading<InterestContent> = { description: plain('description') }
const strengthReading: Reading<StrengthContent> = { kind: plain('kind'), description: plain('description') }
const qualificationReading: Reading<QualificationContent> = {
  kind: plain('kind'),
  title: plain('title'),
  issuer: plain('issuer'),
  obtained: plain('obtained'),
  expires: plain('expires'),
  years: plain('years'),
  note: plain('note'),
}
const occupationReading: Reading<OccupationContent> = {
  title: plain('title'),
  duties: plain('duties'),
  education: plain('education'),
  earnings: plain('earnings'),
  outlook: plain('outlook'),
  pros: plain('pros'),
  cons: plain('cons'),
  fit: plain('fit'),
}
const supporterReading: Reading<SupporterContent> = {
  role: plain('role'),
  does: plain('does'),
  member: link('member'),
}
const needReading: Reading<NeedContent> = {
  kind: plain('kind'),
  description: plain('description'),
  level: plain('level'),
  shownTo: plain('shownTo'),
}
const opportunityReading: Reading<OpportunityContent> = {
  kind: plain('kind'),
  title: plain('title'),
  description: plain('description'),
  until: plain('until'),
}
const reviewReading: Reading<ReviewContent> = {
  due: plain('due'),
  occasion: plain('occasion'),
  everyMonths: plain('everyMonths'),
}

type Revisions<Content> = { readonly [F in keyof Content]?: Revised<NonNullable<Content[F]>> }

const revisedFields = <Content>(
  reading: Reading<Content>,
  revisions: Revisions<Content>,
  names: (id: Uuid) => string,
): Changes =>
  (Object.keys(reading) as (keyof Content)[]).flatMap(field => {
    const revised = revisions[field]
    return revised === undefined ? [] : reading[field](revised, names)
  })

const content = <Content extends object>(
  reading: Reading<Content>,
  data: Content,
  names: (id: Uuid) => string,
): Changes =>
  revisedFields(
    reading,
    Object.fromEntries(
      (Object.keys(reading) as (keyof Content)[]).flatMap(field =>
        data[field] === undefined ? [] : [[field, { new: data[field] }]],
      ),
    ) as Revisions<Content>,
    names,
  )

/** A content told anew as a whole, beside the one it replaced. */
const replaced = <Content extends object>(
  reading: Reading<Content>,
  old: Content | undefined,
  data: Content,
  names: (id: Uuid) => string = id => id,
): Changes =>
  revisedFields(
    reading,
    Object.fromEntries(
      (Object.keys(reading) as (keyof Content)[]).flatMap(field =>
        old?.[field] === undefined && data[field] === undefined
          ? []
          : [
              [
                field,
                {
                  ...(old?.[field] !== undefined && { old: old[field] }),
                  ...(data[field] !== undefined && { new: data[field] }),
                },
              ],
            ],
      ),
    ) as Revisions<Content>,
    names,
  )

type Held<S> = Readonly<Record<Uuid, { readonly status: S }>>
const statusIn = <S extends string>(of: (plan: Plan) => Held<S>, id: Uuid, { before, after }: States) =>
  change('status', before && of(before)[id]?.status, after && of(after)[id]?.status)
const occupationStatus = (id: Uuid, states: States) => statusIn(({ occupations }) => occupations, id, states)
const opportunityStatus = (id: Uuid, states: States) =>
  statusIn(({ opportunities }) => opportunities, id, states)
const reviewStatus = (id: Uuid, states: States) => statusIn(({ reviews }) => reviews, id, states)
const baselineStatus = (id: Uuid, states: States) => statusIn(({ baselines }) => baselines, id, states)

/** What was taken out by name: its name is there no more. */
const removed = (field: string, id: Uuid, { before }: States) => change(field, nameIn(before, id), undefined)

const planStatus = ({ before, after }: States) => change('status', before?.status, after?.status)
const goalStatus = (id: Uuid, { before, after }: States) =>
  change('status', before?.goals[id]?.status, after?.goals[id]?.status)
const stepStatus = (id: Uuid, { before, after }: States) =>
  change('status', before?.steps[id]?.status, after?.steps[id]?.status)
const barrierStatus = (id: Uuid, { before, after }: States) =>
  change('status', before?.barriers[id]?.status, after?.barriers[id]?.status)

const unfinished = (data: {
  readonly unfinishedGoals: number
  readonly unfinishedSteps: number
}): Changes => [
  ...created('unfinishedGoals', data.unfinishedGoals),
  ...created('unfinishedSteps', data.unfinishedSteps),
]

const readings: {
  readonly [T in PlanEventType]: (event: EventOf<T>, states: States) => Changes
} = {
  PlanStarted: ({ data }, states) => [
    ...created('title', data.title),
    ...created('owner', data.ownerName),
    ...created('unit', data.unit),
    ...created('source', data.source),
    ...created('predecessor', data.predecessor),
    ...planStatus(states),
  ],
  PlanActivated: (_, states) => planStatus(states),
  PlanRenamed: ({ data }) => change('title', data.old, data.new),
  PlanMoved: ({ data }) => change('unit', data.old, data.new),
  VisionStated: ({ data }, { before }) => [
    ...change('vision', data.old, data.new),
    ...change('horizonYears', before?.vision?.horizonYears, data.horizonYears),
  ],
  DirectionStated: ({ data }) => [
    ...change(data.element, data.old, data.new),
    ...change('evidence', listed(data.oldEvidence, said), listed(data.evidence, said)),
  ],
  DirectionVariationAdded: ({ data }) => created('variation', data.name),
  DirectionVariationChosen: ({ data }, { after }) => {
    const name = (id: Uuid | undefined) =>
      id === undefined ? undefined : (after?.variations.find(variation => variation.id === id)?.name ?? id)
    return change('chosenVariation', name(data.replaced), name(data.variation))
  },
  PlanRevised: ({ data }) => created('revision', data.name),
  PlanPaused: (_, states) => planStatus(states),
  PlanResumed: (_, states) => planStatus(states),
  PlanCompleted: ({ data }, states) => [...planStatus(states), ...unfinished(data)],
  PlanClosed: ({ data }, states) => [...planStatus(states), ...unfinished(data)],
  PlanReopened: (_, states) => planStatus(states),
  PlanSucceeded: ({ data }) => created('successor', data.successor),
  CoachAssigned: ({ data }, { before }) => change('coach', before?.coach?.name, data.coachName),
  CoachReleased: ({ data }) => change('coach', data.coachName, undefined),
  GoalSet: ({ data }, { before }) => content(goalReading, data, id => nameIn(before, id)),
  GoalRevised: ({ data }, { before }) => revisedFields(goalReading, data.changes, id => nameIn(before, id)),
  GoalMeasured: ({ data }, { before }) => {
    const goal = before?.goals[data.goal]
    // A value that did not move is still a measurement, so it stays visible.
    const old = goal && latestMeasurement(goal)?.value
    return [{ field: 'value', ...(old !== undefined && { old }), new: data.value }]
  },
  GoalAchieved: ({ data }, states) => goalStatus(data.goal, states),
  GoalReopened: ({ data }, states) => goalStatus(data.goal, states),
  GoalAbandoned: ({ data }, states) => goalStatus(data.goal, states),
  GoalReformulated: ({ data }, states) => [
    ...goalStatus(data.goal, states),
    ...created('successor', states.coming.get(data.successor) ?? nameIn(states.before, data.successor)),
    ...created('barrier', data.barrier && nameIn(states.before, data.barrier)),
  ],
  StepPlanned: ({ data }, { before }) => content(stepReading, data, id => nameIn(before, id)),
  StepRevised: ({ data }, { before }) => revisedFields(stepReading, data.changes, id => nameIn(before, id)),
  StepStarted: ({ data }, states) => stepStatus(data.step, states),
  ResourceSecured: ({ data }, { before }) =>
    created(
      'secured',
      before?.steps[data.step]?.resources.find(({ resource }) => resource === data.resource)?.description ??
        data.resource,
    ),
  StepCompleted: ({ data }, states) => [...stepStatus(data.step, states), ...created('worth', data.worth)],
  StepReopened: ({ data }, states) => stepStatus(data.step, states),
  StepDropped: ({ data }, states) => stepStatus(data.step, states),
  BarrierRaised: ({ data }, { before }) => content(barrierReading, data, id => nameIn(before, id)),
  BarrierRevised: ({ data }, { before }) =>
    revisedFields(barrierReading, data.changes, id => nameIn(before, id)),
  SolutionProposed: ({ data }) => created('solution', data.description),
  SolutionTried: ({ data }, { before }) => {
    const solution = before?.barriers[data.barrier]?.solutions.find(({ id }) => id === data.solution)
    return [
      ...created('solution', solution?.description ?? data.solution),
      ...change('outcome', solution?.status, data.outcome),
    ]
  },
  BarrierResolved: ({ data }, states) => barrierStatus(data.barrier, states),
  BarrierAccepted: ({ data }, states) => barrierStatus(data.barrier, states),
  BarrierFoundUnresolvable: ({ data }, states) => barrierStatus(data.barrier, states),
  BarrierReopened: ({ data }, states) => barrierStatus(data.barrier, states),
  SupporterAdded: ({ data }, { before }) => [
    ...created('name', data.name),
    ...content(supporterReading, data, id => nameIn(before, id)),
  ],
  SupporterChanged: ({ data }, { before }) => [
    ...change('name', data.name?.old, data.name?.new),
    ...revisedFields(supporterReading, data.changes ?? {}, id => nameIn(before, id)),
  ],
  SupporterRemoved: ({ data }, states) => removed('name', data.supporter, states),
  SkillRated: ({ data }, { before }) => {
    const known = before?.skills[data.skill]
    const last = known?.ratings.findLast(({ source }) => source === data.source)
    return [
      ...replaced(skillReading, data.old ?? known, data),
      // A rating that did not move is still a rating, so it stays visible.
      {
        field: 'proficiency',
        ...(last && { old: `${last.proficiency}` }),
        new: `${data.proficiency}`,
      },
      ...created('source', data.source),
      ...created('evidence', data.evidence),
    ]
  },
  SkillRemoved: ({ data }, states) => removed('name', data.skill, states),
  ValuesRanked: ({ data }) =>
    change(
      'values',
      listed(data.old, value => value),
      listed(data.new, value => value),
    ),
  InterestNoted: ({ data }) => replaced(interestReading, data.old, data),
  InterestRemoved: ({ data }, states) => removed('description', data.interest, states),
  StrengthNoted: ({ data }) => replaced(strengthReading, data.old, data),
  StrengthRemoved: ({ data }, states) => removed('description', data.strength, states),
  QualificationRecorded: ({ data }) => replaced(qualificationReading, data.old, data),
  QualificationRemoved: ({ data }, states) => removed('title', data.qualification, states),
  OccupationListed: ({ data }, states) => [
    ...content(occupationReading, data, id => id),
    ...occupationStatus(data.occupation, states),
  ],
  OccupationDescribed: ({ data }) => revisedFields(occupationReading, data.changes, id => id),
  OccupationShortlisted: ({ data }, states) => occupationStatus(data.occupation, states),
  OccupationDropped: ({ data }, states) => occupationStatus(data.occupation, states),
  OccupationChosen: ({ data }, states) => [
    ...occupationStatus(data.occupation, states),
    ...change('replaced', undefined, data.replaced && nameIn(states.before, data.replaced)),
  ],
  ReadinessNeedIdentified: ({ data }) => [
    ...content(needReading, data, id => id),
    ...created('verifier', data.verifierName),
  ],
  ReadinessNeedRevised: ({ data }) => [
    ...revisedFields(needReading, data.changes ?? {}, id => id),
    ...change('verifier', data.oldVerifierName, data.verifierName),
  ],
  ReadinessNeedMet: ({ data }) => created('met', data.verifierName),
  ReadinessNeedRemoved: ({ data }, states) => removed('description', data.need, states),
  OpportunityNoted: ({ data }) => replaced(opportunityReading, data.old, data),
  OpportunityEvaluated: ({ data }, { before }) => [
    ...directionElements.flatMap(element =>
      change(`fit.${element}`, data.oldFit?.[element], data.fit[element]),
    ),
    ...change('note', before?.opportunities[data.opportunity]?.evaluation?.note, data.note),
  ],
  OpportunityPursued: ({ data }, states) => opportunityStatus(data.opportunity, states),
  OpportunityPassed: ({ data }, states) => opportunityStatus(data.opportunity, states),
  CheckInRecorded: ({ data, occurredAt }, { before }) => [
    ...created('at', occurredAt),
    ...created('moved', data.moved),
    ...created('confidence', data.confidence),
    ...created('obstacles', data.obstacles),
    ...created(
      'goals',
      listed(data.goals, ({ goal }) => nameIn(before, goal)),
    ),
  ],
  CheckInAcknowledged: ({ actor }) => created('acknowledged', actor.name),
  ReviewScheduled: ({ data }, states) => [
    ...replaced(reviewReading, data.old, data),
    ...reviewStatus(data.review, states),
  ],
  ReviewHeld: ({ data }, states) => [
    ...reviewStatus(data.review, states),
    ...created('conclusions', data.conclusions),
    ...created(
      'decisions',
      listed(data.decisions, decision => decision),
    ),
  ],
  ReviewCancelled: ({ data }, states) => reviewStatus(data.review, states),
  CommentAdded: ({ data }, { before }) => [
    ...created('text', data.text),
    ...created('element', data.element && nameIn(before, data.element)),
  ],
  EntryDisputed: ({ data }) => created('statement', data.statement),
  EntryCorrected: ({ data }) => created('correction', data.correction),
  BaselineProposed: ({ data }, { before }) => [
    ...created('name', data.name),
    ...created('version', data.version),
    ...created(
      'signers',
      listed(data.signers, signer => nameIn(before, signer)),
    ),
  ],
  BaselineSigned: ({ data }, states) => [
    ...created('signed', data.signerName),
    ...baselineStatus(data.baseline, states),
  ],
  BaselineWithdrawn: ({ data }, states) => baselineStatus(data.baseline, states),
}

/**
 * What an event changed, old → new, one entry per field that differs; for a creation its content as new values.
 * `before` and `after` are the plan around it, from where names and statuses are read; `coming` names goals that
 * are set by a later event of the same command. A measure is taken apart into `measure.what` and so on.
 * `solution` and `secured` say which solution or resource it is about.
 */
export const changesOf = (
  event: PlanEvent,
  before: PlanState,
  after: PlanState = evolve(before, event),
  coming: ReadonlyMap<Uuid, string> = new Map(),
): readonly FieldChange[] =>
  (readings[event.type] as (event: PlanEvent, states: States) => Changes)(event, { before, after, coming })

/** What a person wrote beside the change: a note, why something ended, a reflection, the summary of a revision. */
export const noteOf = (event: PlanEvent): string | undefined => {
  if (event.type === 'PlanRevised') return event.data.summary
  if (event.type === 'StepCompleted') return event.data.reflection
  if (event.type === 'QualificationRecorded') return undefined
  if ('why' in event.data) return event.data.why
  return 'note' in event.data ? event.data.note : undefined
}
