import { graphql, type ResultOf } from './tada.ts'

/** The plan at a moment. One fragment for live and past, query, push and answer: nothing has to be patched by hand. */
export const planStateFields = graphql(`
  fragment PlanStateFields on PlanState {
    version lastVersion asOf title unit source demonstration status startedAt progress chosenVariation
    owner { personId name }
    coach { personId name }
    vision { text horizonYears }
    variations { id name chosen elements { element text } }
    goals {
      id statement status statusSince setAt kind relevance parent confidence due horizon smartGaps progress overdue revisions
      successor predecessor
      measure { what unit baseline target direction }
      latest { value at note }
    }
    steps {
      id action status statusSince goal kind due durationDays impact urgency priority overdue dependsOn worth reflection
      resources { id kind description secured }
    }
    barriers {
      id description category severity status statusSince raisedAt blocks note
      solutions { id description status note }
    }
    revisions { name summary version sinceVersion at by }
  }
`)

/** Live is `state` without its argument: with one it would be an entry of its own that changes never reach. */
export const livePlanFields = graphql(
  `
  fragment LivePlanFields on Plan {
    id planId version position viewerMayWrite defaultAxis
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

export type PlanState = ResultOf<typeof planStateFields>
export type LivePlan = ResultOf<typeof livePlanFields>
export type PlanEvent = ResultOf<typeof eventFields>
export type Goal = PlanState['goals'][number]
export type Step = PlanState['steps'][number]
export type Barrier = PlanState['barriers'][number]
export type FieldChange = PlanEvent['changes'][number]
export type EventType = PlanEvent['type']
export type ReasonCode = NonNullable<PlanEvent['reason']>['code']
