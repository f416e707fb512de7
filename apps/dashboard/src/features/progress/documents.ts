import { graphql, type ResultOf } from '../../graphql/tada.ts'
import { commitmentFields } from './commitment-fields.ts'

/** Every goal's promise in its three forms, and how it stands to each. */
export const promisesQuery = graphql(
  `
  query PromisesKept($id: ID!, $at: Moment, $axis: TimeAxis!) {
    plan(id: $id) {
      id
      commitments(first: 100, at: $at, axis: $axis) {
        totalCount
        nodes {
          ...CommitmentFields
          onTime { original signedOff current }
        }
      }
    }
  }
`,
  [commitmentFields],
)

type Promised = NonNullable<ResultOf<typeof promisesQuery>['plan']>['commitments']
export type PlanPromise = Promised['nodes'][number]
