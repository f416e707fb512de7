'use client'
import { useTranslations } from 'use-intl'
import type { PlanEvent } from '../../graphql/fragments.ts'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { EntryForm } from './entry-form.tsx'

const document = graphql(
  `
  mutation DisputeEntry($input: DisputeEntryInput!) {
    disputeEntry(input: $input) {
      ... on DisputeEntryDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

export const DisputeEntry = (entry: { readonly event: PlanEvent; readonly onClose: () => void }) => {
  const t = useTranslations('element')
  return (
    <EntryForm
      {...entry}
      name="dispute-entry"
      document={document}
      field="statement"
      title={t('disputeTitle')}
      label={t('disputeWords')}
      hint={t('disputeHint')}
      submit={t('disputeIt')}
      said={t('disputed')}
    />
  )
}
