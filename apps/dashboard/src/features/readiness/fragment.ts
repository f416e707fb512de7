import { graphql, type ResultOf } from '../../graphql/tada.ts'

/** What the owner needs to be ready, with the ratings of skills that tell how far it is; `version` tells how new it is. */
export const readinessFields = graphql(`
  fragment ReadinessFields on PlanState {
    version
    needs(first: 100) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id description kind level identifiedAt shownTo removedAt
        verifier { personId name }
        met { at note by { personId name } }
      }
    }
    skills(first: 50) { nodes { id name ratings(first: 50) { nodes { at proficiency source evidence } } } }
  }
`)

export const readinessQuery = graphql(
  `
  query Readiness($id: ID!, $at: Moment, $axis: TimeAxis) {
    plan(id: $id) { id state(at: $at, axis: $axis) { ...ReadinessFields } }
  }
`,
  [readinessFields],
)

export type ReadinessState = ResultOf<typeof readinessFields>
export type ReadinessNeed = ReadinessState['needs']['nodes'][number]
export type RatedSkill = ReadinessState['skills']['nodes'][number]

export const needKinds = ['KNOWLEDGE', 'SKILL', 'EXPERIENCE', 'DEMONSTRATION'] as const
