import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'

export const assignCoachDocument = graphql(
  `
  mutation AssignCoach($input: AssignCoachInput!) {
    assignCoach(input: $input) {
      ... on AssignCoachDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

export const releaseCoachDocument = graphql(
  `
  mutation ReleaseCoach($input: ReleaseCoachInput!) {
    releaseCoach(input: $input) {
      ... on ReleaseCoachDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)
