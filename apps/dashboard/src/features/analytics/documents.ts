import { graphql, type ResultOf } from '../../graphql/tada.ts'

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

export type Completion = ResultOf<typeof completionQuery>['organisation']['completion']['nodes'][number]
export type Revisions = ResultOf<typeof revisionsQuery>['organisation']['revisions']['nodes'][number]
export type Barriers = ResultOf<typeof barriersQuery>['organisation']['barriers']['nodes'][number]
