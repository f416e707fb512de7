import { graphql, type ResultOf } from '../../graphql/tada.ts'
import { commitmentFields } from '../progress/commitment-fields.ts'

/** What this part of the plan shows at any moment; `version` tells how new it is. */
export const baselinesFields = graphql(`
  fragment BaselinesFields on PlanState {
    version
    baselines(first: 50) {
      totalCount
      nodes {
        id name version status statusSince proposedAt why signers
        proposedBy { personId name }
        signatures { signerId signerName at digest }
      }
    }
    supporters(first: 50) { nodes { id member name removedAt } }
  }
`)

export const baselinesQuery = graphql(
  `
  query Baselines($id: ID!, $at: Moment, $axis: TimeAxis) {
    plan(id: $id) { id state(at: $at, axis: $axis) { ...BaselinesFields } }
  }
`,
  [baselinesFields],
)

/** How far the plan is from what was signed off last, and every promise in its three forms. */
export const driftQuery = graphql(
  `
  query Drift($id: ID!, $at: Moment, $axis: TimeAxis!) {
    plan(id: $id) {
      id
      drift(at: $at, axis: $axis) { baselineId name version signedAt counts { added changed removed moved } }
      commitments(first: 100, at: $at, axis: $axis) {
        totalCount
        nodes {
          ...CommitmentFields
        }
      }
    }
  }
`,
  [commitmentFields],
)

type Answered = NonNullable<ResultOf<typeof driftQuery>['plan']>
export type Drift = NonNullable<Answered['drift']>
export type BaselinesState = ResultOf<typeof baselinesFields>
export type Baseline = BaselinesState['baselines']['nodes'][number]
