'use client'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { useQuickCommand } from '../command/use-quick-command.ts'
import { usePlanView } from '../plan/plan-context.tsx'

const document = graphql(
  `
  mutation TrySolution($input: TrySolutionInput!) {
    trySolution(input: $input) {
      ... on TrySolutionDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

export const useTrySolution = () => {
  const { id } = usePlanView()
  const { run } = useQuickCommand(document)
  return (barrierId: string, solutionId: string, outcome: 'TRIED' | 'WORKED' | 'FAILED') =>
    run({ planId: id, barrierId, solutionId, outcome })
}
