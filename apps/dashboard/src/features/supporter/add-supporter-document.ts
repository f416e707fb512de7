import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import type { Supporter } from './fragment.ts'

export const addSupporterDocument = graphql(
  `
  mutation AddSupporter($input: AddSupporterInput!) {
    addSupporter(input: $input) {
      ... on AddSupporterDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

/** Adds somebody who was removed under the id they had. */
export const addedAgain = (planId: string, { id, member, name, role, does }: Supporter) => ({
  planId,
  role,
  does,
  ...(member === null ? { supporterId: id, name } : { memberId: member }),
})
