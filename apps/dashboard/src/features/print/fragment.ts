import { graphql, type ResultOf } from '../../graphql/tada.ts'

/** What paper holds besides goals, steps and barriers, which every page of the plan knows. */
export const printFields = graphql(`
  fragment PrintFields on PlanState {
    version
    needs(first: 50) { nodes { id description level removedAt met { at by { personId name } } verifier { personId name } } }
    supporters(first: 50) { nodes { id name does removedAt } }
    reviews(first: 50) { nodes { id due status statusSince conclusions decisions } }
    baselines(first: 20) { nodes { id name version signatures { signerId signerName at } } }
    disputes(first: 50) { nodes { eventId at statement by { personId name } } }
  }
`)

export const printQuery = graphql(
  `
  query PrintSheet($id: ID!, $at: Moment, $axis: TimeAxis) {
    plan(id: $id) { id state(at: $at, axis: $axis) { ...PrintFields } }
  }
`,
  [printFields],
)

export type PrintState = ResultOf<typeof printFields>
