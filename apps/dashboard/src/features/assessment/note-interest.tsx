'use client'
import { useTranslations } from 'use-intl'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { valuesAfter } from '../command/merge.ts'
import { usePlanForm } from '../command/use-plan-form.ts'
import type { Interest } from './fragment.ts'
import { NotedForm } from './noted-form.tsx'

const document = graphql(
  `
  mutation NoteInterest($input: NoteInterestInput!) {
    noteInterest(input: $input) {
      ... on NoteInterestDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

export const NoteInterest = ({
  interest,
  onClose,
}: {
  readonly interest: Interest | undefined
  readonly onClose: () => void
}) => {
  const t = useTranslations('assessment')
  const initial = { description: interest?.description ?? '' }
  const form = usePlanForm({
    name: `note-interest:${interest?.id ?? 'new'}`,
    document,
    initial,
    input: ({ description }) => ({
      ...(interest && { interestId: interest.id }),
      description: description.trim(),
    }),
    ready: ({ description }) => description.trim() !== '',
    ...(interest?.removedAt === null && {
      element: {
        id: interest.id,
        valuesIn: valuesAfter<typeof initial>('InterestRemoved'),
      },
    }),
    said: t('noted'),
    onClose,
  })
  return (
    <NotedForm form={form} title={interest ? t('changeInterest') : t('addInterest')} label={t('interest')} />
  )
}
