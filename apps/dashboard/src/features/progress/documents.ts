import { graphql, type ResultOf } from '../../graphql/tada.ts'

/** Every goal's promise in its three forms, and how it stands to each. */
export const promisesQuery = graphql(`
  query PromisesKept($id: ID!, $at: Moment, $axis: TimeAxis!) {
    plan(id: $id) {
      id
      commitments(first: 100, at: $at, axis: $axis) {
        totalCount
        nodes {
          goalId statement status dueMoves scopeDropped
          original { due target }
          signedOff { due target }
          current { due target }
          sinceOriginal { slipDays target }
          sinceSignedOff { slipDays target }
          movedJustBefore(first: 3) { totalCount nodes { before days version } }
          droppedSteps(first: 1) { totalCount }
          onTime { original signedOff current }
        }
      }
    }
  }
`)

type Promised = NonNullable<ResultOf<typeof promisesQuery>['plan']>['commitments']
export type PlanPromise = Promised['nodes'][number]
