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
  mutation CorrectEntry($input: CorrectEntryInput!) {
    correctEntry(input: $input) {
      ... on CorrectEntryDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

export const CorrectEntry = ({
  event,
  onClose,
}: {
  readonly event: PlanEvent
  readonly onClose: () => void
}) => {
  const t = useTranslations('element')
  const form = usePlanForm({
    name: `correct-entry:${event.eventId}`,
    document,
    initial: { correction: '' },
    input: ({ correction }) => ({ eventId: event.eventId, correction: correction.trim() }),
    ready: ({ correction }) => correction.trim() !== '',
    said: t('corrected'),
    onClose,
  })
  return (
    <FormDialog
      form={form}
      title={t('correctTitle')}
      description={<Sentence event={event} />}
      submit={t('correctIt')}
    >
      <TextArea
        label={t('correctWords')}
        required
        autoFocus
        limit={4_000}
        hint={t('correctHint')}
        {...form.field('correction')}
      />
    </FormDialog>
  )
}
