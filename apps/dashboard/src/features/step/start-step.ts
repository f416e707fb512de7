'use client'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { useQuickCommand } from '../command/use-quick-command.ts'
import { usePlanView } from '../plan/plan-context.tsx'

const document = graphql(
  `
  mutation StartStep($input: StartStepInput!) {
    startStep(input: $input) {
      ... on StartStepDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

export const useStartStep = () => {
  const { id } = usePlanView()
  const { run, sending } = useQuickCommand(document)
  return { sending, start: (stepId: string) => run({ planId: id, stepId }) }
}
