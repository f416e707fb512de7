'use client'
import { useTranslations } from 'use-intl'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { useQuickCommand } from '../command/use-quick-command.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import type { Opportunity } from './fragment.ts'

const document = graphql(
  `
  mutation PursueOpportunity($input: PursueOpportunityInput!) {
    pursueOpportunity(input: $input) {
      ... on PursueOpportunityDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

export const usePursueOpportunity = () => {
  const { id: planId } = usePlanView()
  const t = useTranslations('opportunity')
  const { run, sending } = useQuickCommand(document)
  const pursue = ({ id, title }: Opportunity) =>
    run(
      { planId, opportunityId: id },
      {
        words: t('pursuedSaid', { title }),
        patches: [{ path: ['opportunities', id, 'status'], value: 'PURSUED' }],
      },
    )
  return { pursue, sending }
}
