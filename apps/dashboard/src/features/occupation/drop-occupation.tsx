'use client'
import { useTranslations } from 'use-intl'
import { TextArea } from '../../components/ui/field.tsx'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import type { Occupation } from './fragment.ts'

const document = graphql(
  `
  mutation DropOccupation($input: DropOccupationInput!) {
    dropOccupation(input: $input) {
      ... on DropOccupationDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

export const DropOccupation = ({
  occupation,
  onClose,
}: {
  readonly occupation: Occupation
  readonly onClose: () => void
}) => {
  const t = useTranslations('occupation')
  const form = usePlanForm({
    name: `drop-occupation:${occupation.id}`,
    document,
    initial: { why: '' },
    input: ({ why }) => ({ occupationId: occupation.id, why: why.trim() }),
    ready: ({ why }) => why.trim() !== '',
    pending: ({ why }) => [
      { path: ['occupations', occupation.id, 'status'], value: 'DROPPED' },
      { path: ['occupations', occupation.id, 'why'], value: why.trim() },
    ],
    said: t('droppedSaid', { title: occupation.title }),
    onClose,
  })
  return (
    <FormDialog
      form={form}
      title={
        <>
          {t('drop')} · <bdi>{occupation.title}</bdi>
        </>
      }
      description={t('dropHint')}
      submit={t('dropIt')}
    >
      <TextArea label={t('why')} required autoFocus rows={3} limit={2_000} {...form.field('why')} />
    </FormDialog>
  )
}
