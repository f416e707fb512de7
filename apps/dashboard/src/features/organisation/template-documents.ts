import { graphql, type ResultOf } from '../../graphql/tada.ts'
import { organisationRefusals } from './documents.ts'

const versionFields = graphql(`
  fragment TemplateVersionFields on TemplateVersion {
    version name summary
    goals {
      statement kind relevance dueAfterDays
      measure { what unit baseline target direction }
      steps { action kind durationDays impact urgency dueAfterDays }
    }
  }
`)

export const templatesQuery = graphql(
  `
  query Templates {
    viewer { member { id memberId roles } }
    organisation {
      id
      templates(first: 20) {
        totalCount
        edges { cursor node { templateId newest { ...TemplateVersionFields } versions(first: 1) { totalCount } } }
      }
    }
  }
`,
  [versionFields],
)

/** All versions of the template that stands behind a cursor: too much to be asked of all at once. */
export const templateVersionsQuery = graphql(
  `
  query TemplateVersions($after: String) {
    organisation {
      id
      templates(first: 1, after: $after) { nodes { templateId versions(first: 50) { nodes { ...TemplateVersionFields } } } }
    }
  }
`,
  [versionFields],
)

export const publishTemplate = graphql(
  `
  mutation PublishTemplate($input: PublishTemplateInput!) {
    publishTemplate(input: $input) {
      ... on PublishTemplateDone { version position repeated }
      ...RejectedFields
      ...NotAllowedFields
    }
  }
`,
  [...organisationRefusals],
)

export const assignTemplate = graphql(
  `
  mutation AssignTemplate($input: AssignTemplateInput!) {
    assignTemplate(input: $input) {
      ... on AssignTemplateDone { version position repeated }
      ...RejectedFields
      ...NotAllowedFields
    }
  }
`,
  [...organisationRefusals],
)

export const assignablePlans = graphql(`
  query AssignablePlans($search: String) {
    organisation { id plans(first: 20, search: $search, sort: TITLE) { totalCount nodes { planId title ownerName } } }
  }
`)

export type Template = ResultOf<typeof templatesQuery>['organisation']['templates']['edges'][number]['node']
export type TemplateVersion = ResultOf<typeof versionFields>
export type TemplateGoal = TemplateVersion['goals'][number]
export type TemplateStep = TemplateGoal['steps'][number]
