import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'

export const startPlanDocument = graphql(
  `
  mutation StartPlan($input: StartPlanInput!) {
    startPlan(input: $input) {
      ... on StartPlanDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

export const carryOverDocument = graphql(
  `
  mutation CarryOver($input: CarryOverInput!) {
    carryOver(input: $input) {
      ... on CarryOverDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

export const succeedPlanDocument = graphql(
  `
  mutation SucceedPlan($input: SucceedPlanInput!) {
    succeedPlan(input: $input) {
      ... on SucceedPlanDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)
