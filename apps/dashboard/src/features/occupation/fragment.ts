import { graphql, type ResultOf } from '../../graphql/tada.ts'

/** Occupations explored, at any moment; `version` tells how new it is. */
export const occupationFields = graphql(`
  fragment OccupationFields on PlanState {
    version
    occupations(first: 100) {
      nodes { id title status statusSince duties education earnings outlook pros cons fit why }
    }
  }
`)

export const occupationsQuery = graphql(
  `
  query Occupations($id: ID!, $at: Moment, $axis: TimeAxis) {
    plan(id: $id) { id state(at: $at, axis: $axis) { ...OccupationFields } }
  }
`,
  [occupationFields],
)

export type OccupationsState = ResultOf<typeof occupationFields>
export type Occupation = OccupationsState['occupations']['nodes'][number]

/** What can be noted about an occupation besides its title, in reading order. */
export const aspects = ['duties', 'education', 'earnings', 'outlook', 'pros', 'cons', 'fit'] as const
