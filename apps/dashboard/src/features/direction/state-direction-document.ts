import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'

export const stateDirectionDocument = graphql(
  `
  mutation StateDirection($input: StateDirectionInput!) {
    stateDirection(input: $input) {
      ... on StateDirectionDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)
