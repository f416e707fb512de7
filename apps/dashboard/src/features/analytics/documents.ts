import { graphql, type ResultOf, type VariablesOf } from '../../graphql/tada.ts'

/** What became of goals, of all plans or by group. Counts that would tell of fewer than 5 people are not sent. */
export const completionQuery = graphql(`
  query CompletionFigures($by: CompletionGroup) {
    organisation {
      id
      completion(by: $by, first: 100) {
        totalCount
        asOf { position behindMs }
        nodes {
          group people tooFewPeople goals achieved open overdue abandoned reformulated planClosed
          original { decided late onTime undated undecided }
          signedOff { decided late onTime undated undecided }
          current { decided late onTime undated undecided }
        }
      }
    }
  }
`)

/** How often promises were revised, and why. */
export const revisionsQuery = graphql(`
  query RevisionFigures($by: RevisionGroup) {
    organisation {
      id
      revisions(by: $by, first: 100) {
        totalCount
        asOf { position behindMs }
        nodes {
          group people tooFewPeople revisions plans goalsRevised goalsEnded stepsDropped
          byReason { reason revisions }
        }
      }
    }
  }
`)

/** What stood in the way, and what became of it. */
export const barriersQuery = graphql(`
  query BarrierFigures($by: BarrierGroup) {
    organisation {
      id
      barriers(by: $by, first: 100) {
        totalCount
        asOf { position behindMs }
        nodes {
          group people tooFewPeople raised open resolved accepted unresolvable planClosed reopened
          daysOpen { lower median upper }
          solutions { proposed tried worked failed }
        }
      }
    }
  }
`)

/** A page of the calendar of reviews: of all plans for auditors, else of those that one owns or coaches. */
export const reviewsQuery = graphql(`
  query ReviewFigures($filter: ReviewFilterInput!, $after: String) {
    organisation {
      id
      reviews(first: 100, after: $after, filter: $filter) {
        totalCount
        asOf { position behindMs }
        pageInfo { hasNextPage endCursor }
        nodes { reviewId planId planTitle ownerId due status statusSince overdue }
      }
    }
  }
`)

/** Whether the reader may see the rows behind a number. */
export const rolesQuery = graphql(`
  query RolesHeld { viewer { member { id roles } } }
`)

/** The goals behind a number, each with the events that it follows from. */
export const goalsBehindQuery = graphql(`
  query GoalsBehind($number: CompletionNumber!, $by: CompletionGroup, $group: String, $date: CompletionDueDate, $after: String) {
    organisation {
      id
      completionGoals(number: $number, by: $by, group: $group, date: $date, first: 30, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          goalId statement planId planTitle ownerName became setAt endedOn originalDue signedOffDue currentDue
          events { eventId type version position }
        }
      }
    }
  }
`)

export type Completion = ResultOf<typeof completionQuery>['organisation']['completion']['nodes'][number]
export type Revisions = ResultOf<typeof revisionsQuery>['organisation']['revisions']['nodes'][number]
export type Barriers = ResultOf<typeof barriersQuery>['organisation']['barriers']['nodes'][number]
export type Review = ResultOf<typeof reviewsQuery>['organisation']['reviews']['nodes'][number]
export type GoalBehind = ResultOf<typeof goalsBehindQuery>['organisation']['completionGoals']['nodes'][number]
export type CompletionNumber = VariablesOf<typeof goalsBehindQuery>['number']
export type CompletionDate = NonNullable<VariablesOf<typeof goalsBehindQuery>['date']>
export type CompletionGroup = NonNullable<VariablesOf<typeof completionQuery>['by']>
export type RevisionGroup = NonNullable<VariablesOf<typeof revisionsQuery>['by']>
export type BarrierGroup = NonNullable<VariablesOf<typeof barriersQuery>['by']>
