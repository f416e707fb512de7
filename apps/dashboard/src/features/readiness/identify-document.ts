import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'

export const identifyDocument = graphql(
  `
  mutation IdentifyReadinessNeed($input: IdentifyReadinessNeedInput!) {
    identifyReadinessNeed(input: $input) {
      ... on IdentifyReadinessNeedDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)
