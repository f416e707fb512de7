'use client'
import { useTranslations } from 'use-intl'
import { TextArea } from '../../components/ui/field.tsx'
import type { PlanEvent } from '../../graphql/fragments.ts'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import { Sentence } from '../history/sentence.tsx'

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

export const DisputeEntry = ({
  event,
  onClose,
}: {
  readonly event: PlanEvent
  readonly onClose: () => void
}) => {
  const t = useTranslations('element')
  const form = usePlanForm({
    name: `dispute-entry:${event.eventId}`,
    document,
    initial: { statement: '' },
    input: ({ statement }) => ({ eventId: event.eventId, statement: statement.trim() }),
    ready: ({ statement }) => statement.trim() !== '',
    said: t('disputed'),
    onClose,
  })
  return (
    <FormDialog
      form={form}
      title={t('disputeTitle')}
      description={<Sentence event={event} />}
      submit={t('disputeIt')}
    >
      <TextArea
        label={t('disputeWords')}
        required
        autoFocus
        limit={4_000}
        hint={t('disputeHint')}
        {...form.field('statement')}
      />
    </FormDialog>
  )
}
