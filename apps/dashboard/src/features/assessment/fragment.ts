import { graphql, type ResultOf } from '../../graphql/tada.ts'

/** What the owner brings, at any moment; `version` tells how new it is. */
export const assessmentFields = graphql(`
  fragment AssessmentFields on PlanState {
    version asOf values
    skills(first: 50) {
      totalCount
      nodes {
        id name kind transferable notedAt removedAt
        ratings(first: 50) { totalCount nodes { at proficiency source evidence } }
      }
    }
    interests(first: 100) { nodes { id description removedAt } }
    strengths(first: 100) { nodes { id kind description removedAt } }
    qualifications(first: 100) { nodes { id kind title issuer obtained expires years note removedAt } }
    needs(first: 100) { nodes { id kind description level removedAt } }
  }
`)

export const assessmentQuery = graphql(
  `
  query Assessment($id: ID!, $at: Moment, $axis: TimeAxis) {
    plan(id: $id) { id state(at: $at, axis: $axis) { ...AssessmentFields } }
  }
`,
  [assessmentFields],
)

export type AssessmentState = ResultOf<typeof assessmentFields>
export type Skill = AssessmentState['skills']['nodes'][number]
export type Rating = Skill['ratings']['nodes'][number]
export type Need = AssessmentState['needs']['nodes'][number]
export type Interest = AssessmentState['interests']['nodes'][number]
export type Strength = AssessmentState['strengths']['nodes'][number]
export type Qualification = AssessmentState['qualifications']['nodes'][number]
