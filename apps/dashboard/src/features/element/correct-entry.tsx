'use client'
import { useTranslations } from 'use-intl'
import type { PlanEvent } from '../../graphql/fragments.ts'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { EntryForm } from './entry-form.tsx'

const document = graphql(
  `
  mutation CorrectEntry($input: CorrectEntryInput!) {
    correctEntry(input: $input) {
      ... on CorrectEntryDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

export const CorrectEntry = (entry: { readonly event: PlanEvent; readonly onClose: () => void }) => {
  const t = useTranslations('element')
  return (
    <EntryForm
      {...entry}
      name="correct-entry"
      document={document}
      field="correction"
      title={t('correctTitle')}
      label={t('correctWords')}
      hint={t('correctHint')}
      submit={t('correctIt')}
      said={t('corrected')}
    />
  )
}
