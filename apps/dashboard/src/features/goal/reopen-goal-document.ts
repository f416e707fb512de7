import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'

export const reopenGoalDocument = graphql(
  `
  mutation ReopenGoal($input: ReopenGoalInput!) {
    reopenGoal(input: $input) {
      ... on ReopenGoalDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)
