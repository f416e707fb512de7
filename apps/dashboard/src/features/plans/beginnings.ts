import { graphql, type ResultOf } from '../../graphql/tada.ts'

/** Templates that a plan can start with. */
export const templatesQuery = graphql(`
  query TemplatesToStartWith {
    organisation {
      id
      templates(first: 50) {
        nodes { templateId newest { version name summary goals { statement steps { action } } } }
      }
    }
  }
`)

/** Completed plans, of which the reader's own can be gone on with. */
export const completedPlansQuery = graphql(`
  query CompletedPlans($search: String!) {
    organisation { id plans(first: 50, search: $search, status: [COMPLETED]) { edges { node { planId title ownerId } } } }
  }
`)

/** What a completed plan left unfinished. */
export const unfinishedQuery = graphql(`
  query UnfinishedOfPlan($id: ID!) {
    plan(id: $id) {
      id planId
      state {
        title unit status successor
        owner { personId name }
        goals(first: 100) { nodes { id statement status } }
        steps(first: 100) { nodes { id goal status } }
      }
    }
  }
`)

export type Template = ResultOf<typeof templatesQuery>['organisation']['templates']['nodes'][number]
