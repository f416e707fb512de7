'use client'
import { useTranslations } from 'use-intl'
import type { Step } from '../../graphql/fragments.ts'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { useQuickCommand } from '../command/use-quick-command.ts'
import { usePlanView } from '../plan/plan-context.tsx'

const document = graphql(
  `
  mutation SecureResource($input: SecureResourceInput!) {
    secureResource(input: $input) {
      ... on SecureResourceDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

export const useSecureResource = () => {
  const { id: planId } = usePlanView()
  const t = useTranslations('step')
  const { run } = useQuickCommand(document)
  return {
    secure: (stepId: string, { id, description }: Step['resources'][number]) =>
      run(
        { planId, stepId, resourceId: id },
        {
          words: t('secured', { resource: description }),
          patches: [{ path: ['steps', stepId, 'resources', id, 'secured'], value: true }],
        },
      ),
  }
}
