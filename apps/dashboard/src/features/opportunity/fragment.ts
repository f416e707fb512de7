import { graphql, type ResultOf } from '../../graphql/tada.ts'

/** Openings seen, at any moment; `version` tells how new it is. */
export const opportunityFields = graphql(`
  fragment OpportunityFields on PlanState {
    version asOf
    opportunities(first: 100) {
      nodes {
        id kind title description until status statusSince notedAt why
        evaluation { at note fit { element mark } }
      }
    }
  }
`)

export const opportunitiesQuery = graphql(
  `
  query Opportunities($id: ID!, $at: Moment, $axis: TimeAxis) {
    plan(id: $id) { id state(at: $at, axis: $axis) { ...OpportunityFields } }
  }
`,
  [opportunityFields],
)

export type OpportunitiesState = ResultOf<typeof opportunityFields>
export type Opportunity = OpportunitiesState['opportunities']['nodes'][number]
