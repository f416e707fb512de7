import { graphql, type ResultOf, type VariablesOf } from '../../graphql/tada.ts'

/** How long all goals take to each of their ends. The shares of the four ends and of what is open add up to 1. */
export const outcomesQuery = graphql(`
  query CompletionOutcomes {
    organisation {
      id
      timeToCompletion(first: 1) {
        totalCount
        asOf { position behindMs }
        nodes {
          group people tooFewPeople goals achieved abandoned reformulated planClosed open overBefore
          stillOpen: curve(of: OPEN, most: 150) { days atRisk events censored estimate lower upper }
          toAchieved: curve(of: ACHIEVED, most: 150) { days atRisk events censored estimate lower upper }
          toAbandoned: curve(of: ABANDONED, most: 150) { days atRisk events censored estimate lower upper }
          toReformulated: curve(of: REFORMULATED, most: 150) { days atRisk events censored estimate lower upper }
          toPlanClosed: curve(of: PLAN_CLOSED, most: 150) { days atRisk events censored estimate lower upper }
          atRisk { days goals }
          quantiles { share days lower upper }
          restrictedMean { horizon days lower upper }
        }
      }
    }
  }
`)

/** How long the goals of the largest groups take to one end, or how long they are open. */
export const timesQuery = graphql(`
  query CompletionTimes($by: CompletionGroup!, $of: GoalOutcome!) {
    organisation {
      id
      timeToCompletion(by: $by, first: 5) {
        totalCount
        asOf { position behindMs }
        nodes {
          group people tooFewPeople goals achieved abandoned reformulated planClosed open overBefore
          curve(of: $of, most: 100) { days atRisk events censored estimate lower upper }
          atRisk { days goals }
          quantiles { share days lower upper }
          restrictedMean { horizon days lower upper }
        }
      }
    }
  }
`)

export const cohortTestQuery = graphql(`
  query CohortTest($by: CompletionGroup!, $first: String, $second: String) {
    organisation {
      id
      cohortTest(by: $by, first: $first, second: $second, of: ACHIEVED) {
        tooFewPeople
        asOf { position }
        test { observed expected chiSquare degreesOfFreedom p }
      }
    }
  }
`)

/** How late goals are, counted from a due date. */
export const slippageQuery = graphql(`
  query Slippage($by: CompletionGroup, $date: CompletionDueDate!) {
    organisation {
      id
      slippage(by: $by, date: $date, first: 20) {
        totalCount
        asOf { position behindMs }
        nodes {
          group people tooFewPeople goals median p90
          onTime { estimate lower upper }
          bins { from until achieved open }
        }
      }
    }
  }
`)

export const calibrationQuery = graphql(`
  query Calibration {
    organisation {
      id
      calibration {
        asOf { position behindMs }
        tooFewPeople people goals brier uninformed
        bins { confidence tooFewPeople people goals achieved share lower upper }
      }
    }
  }
`)

/** How many revisions the goals of the largest groups see over time. */
export const meanRevisionsQuery = graphql(`
  query MeanRevisions($by: CompletionGroup) {
    organisation {
      id
      meanRevisions(by: $by, first: 5) {
        totalCount
        asOf { position behindMs }
        nodes {
          group people tooFewPeople goals revisions
          curve(most: 100) { days atRisk events mean lower upper }
        }
      }
    }
  }
`)

export const barrierAssociationQuery = graphql(`
  query BarrierAssociation {
    organisation {
      id
      barrierAssociation {
        horizon
        asOf { position behindMs }
        rows { landmark obstructed tooFewPeople people goals achieved { estimate lower upper } }
      }
    }
  }
`)

type Organisation<Query> = Query extends { readonly organisation: infer Organisation } ? Organisation : never

export type Outcomes = Organisation<ResultOf<typeof outcomesQuery>>['timeToCompletion']['nodes'][number]
export type Times = Organisation<ResultOf<typeof timesQuery>>['timeToCompletion']['nodes'][number]
export type CurveStep = NonNullable<Times['curve']>[number]
export type GoalOutcome = VariablesOf<typeof timesQuery>['of']
export type Slippage = Organisation<ResultOf<typeof slippageQuery>>['slippage']['nodes'][number]
export type Calibration = Organisation<ResultOf<typeof calibrationQuery>>['calibration']
export type MeanRevisions = Organisation<
  ResultOf<typeof meanRevisionsQuery>
>['meanRevisions']['nodes'][number]
export type Association = Organisation<
  ResultOf<typeof barrierAssociationQuery>
>['barrierAssociation']['rows'][number]
