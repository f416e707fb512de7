import { graphql, type ResultOf } from './tada.ts'

export const goalFields = graphql(`
  fragment GoalFields on GoalState {
    id statement status statusSince setAt kind relevance parent confidence due horizon smartGaps progress overdue revisions
    successor predecessor
    measure { what unit baseline target direction }
    latest { value at note }
  }
`)

export const stepFields = graphql(`
  fragment StepFields on StepState {
    id action status statusSince goal kind due durationDays impact urgency priority overdue dependsOn worth reflection
    resources { id kind description secured }
  }
`)

export const barrierFields = graphql(`
  fragment BarrierFields on BarrierState {
    id description category severity status statusSince raisedAt blocks note
    solutions { id description status note }
  }
`)

/**
 * The plan at a moment, of long lists the first page. One fragment for live and past, query, push and answer: nothing
 * has to be patched by hand.
 */
export const planStateFields = graphql(
  `
  fragment PlanStateFields on PlanState {
    version lastVersion asOf title unit source demonstration status startedAt progress chosenVariation
    owner { personId name }
    coach { personId name }
    vision { text horizonYears }
    variations { id name chosen elements { element text } }
    goals(first: 50) { pageInfo { hasNextPage endCursor } nodes { ...GoalFields } }
    steps(first: 100) { pageInfo { hasNextPage endCursor } nodes { ...StepFields } }
    barriers(first: 50) { pageInfo { hasNextPage endCursor } nodes { ...BarrierFields } }
  }
`,
  [goalFields, stepFields, barrierFields],
)

/** Live is `state` without its argument: with one it would be an entry of its own that changes never reach. */
export const livePlanFields = graphql(
  `
  fragment LivePlanFields on Plan {
    id planId version position viewerMayWrite viewerMay defaultAxis
    state { ...PlanStateFields }
  }
`,
  [planStateFields],
)

export const eventFields = graphql(`
  fragment EventFields on Event {
    eventId position version type occurredAt recordedAt late origin commandId note
    actor { personId name role onBehalfOf }
    reason { code text cause }
    element { kind id name }
    changes { field old new }
  }
`)

export const rejectedFields = graphql(`
  fragment RejectedFields on Rejected { code path args { name value } }
`)

export type Rejection = ResultOf<typeof rejectedFields>
export type RejectionCode = Rejection['code']
export type PlanState = ResultOf<typeof planStateFields>
export type LivePlan = ResultOf<typeof livePlanFields>
export type PlanEvent = ResultOf<typeof eventFields>
export type Goal = ResultOf<typeof goalFields>
export type Step = ResultOf<typeof stepFields>
export type Barrier = ResultOf<typeof barrierFields>
export type FieldChange = PlanEvent['changes'][number]
export type EventType = PlanEvent['type']
export type ReasonCode = NonNullable<PlanEvent['reason']>['code']
