'use client'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { useQuickCommand } from '../command/use-quick-command.ts'
import { usePlanView } from '../plan/plan-context.tsx'

export const reopenBarrierDocument = graphql(
  `
  mutation ReopenBarrier($input: ReopenBarrierInput!) {
    reopenBarrier(input: $input) {
      ... on ReopenBarrierDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

export const useReopenBarrier = () => {
  const { id } = usePlanView()
  const { run } = useQuickCommand(reopenBarrierDocument)
  return (barrierId: string) => run({ planId: id, barrierId })
}
