'use client'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { useQuickCommand } from '../command/use-quick-command.ts'
import { usePlanView } from '../plan/plan-context.tsx'

export const reopenStepDocument = graphql(
  `
  mutation ReopenStep($input: ReopenStepInput!) {
    reopenStep(input: $input) {
      ... on ReopenStepDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

export const useReopenStep = () => {
  const { id } = usePlanView()
  const { run, sending } = useQuickCommand(reopenStepDocument)
  return { sending, reopen: (stepId: string) => run({ planId: id, stepId }) }
}
