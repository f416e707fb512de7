import { graphql, type ResultOf } from '../../graphql/tada.ts'

/** Vision and worksheet at any moment; `version` tells how new it is. */
export const directionFields = graphql(`
  fragment DirectionFields on PlanState {
    version
    vision { text horizonYears }
    variations { id name chosen elements { element text evidence } }
  }
`)

export const directionQuery = graphql(
  `
  query Direction($id: ID!, $at: Moment, $axis: TimeAxis) {
    plan(id: $id) { id state(at: $at, axis: $axis) { ...DirectionFields } }
  }
`,
  [directionFields],
)

export type DirectionState = ResultOf<typeof directionFields>
export type Variation = DirectionState['variations'][number]
export type Answer = Variation['elements'][number]
export type DirectionElement = Answer['element']
