'use client'
import { useTranslations } from 'use-intl'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { usePlanForm } from '../command/use-plan-form.ts'
import { contentOf, noOccupation, OccupationForm } from './occupation-form.tsx'

const document = graphql(
  `
  mutation ListOccupation($input: ListOccupationInput!) {
    listOccupation(input: $input) {
      ... on ListOccupationDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

export const ListOccupation = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useTranslations('occupation')
  const form = usePlanForm({
    name: 'list-occupation',
    document,
    initial: noOccupation,
    input: values => ({ title: values.title.trim(), ...contentOf(values) }),
    ready: ({ title }) => title.trim() !== '',
    said: t('added'),
    onClose,
  })
  return <OccupationForm form={form} title={t('add')} description={t('addHint')} submit={t('addIt')} />
}
