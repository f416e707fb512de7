import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'

export const reviseGoalDocument = graphql(
  `
  mutation ReviseGoal($input: ReviseGoalInput!) {
    reviseGoal(input: $input) {
      ... on ReviseGoalDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)
