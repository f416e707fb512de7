'use client'
import { useTranslations } from 'use-intl'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { valuesAfter } from '../command/merge.ts'
import { usePlanForm } from '../command/use-plan-form.ts'
import { undoBy } from '../command/use-said.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import type { Occupation } from './fragment.ts'
import { contentOf, OccupationForm, valuesOf } from './occupation-form.tsx'

const document = graphql(
  `
  mutation DescribeOccupation($input: DescribeOccupationInput!) {
    describeOccupation(input: $input) {
      ... on DescribeOccupationDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

export const DescribeOccupation = ({
  occupation,
  onClose,
}: {
  readonly occupation: Occupation
  readonly onClose: () => void
}) => {
  const t = useTranslations('occupation')
  const { id } = usePlanView()
  const initial = valuesOf(occupation)
  const form = usePlanForm({
    name: 'describe-occupation',
    document,
    initial,
    input: (values, changed) => ({
      occupationId: occupation.id,
      ...(changed.includes('title') && { title: values.title.trim() }),
      ...contentOf(values, changed),
    }),
    ready: ({ title }) => title.trim() !== '',
    element: {
      id: occupation.id,
      valuesIn: valuesAfter<typeof initial>('OccupationDropped'),
    },
    pending: values => [
      { path: ['occupations', occupation.id], value: { title: values.title.trim(), ...contentOf(values) } },
    ],
    undo: (before, changed) =>
      undoBy(document, {
        planId: id,
        occupationId: occupation.id,
        ...(changed.includes('title') && { title: before.title }),
        ...contentOf(before, changed),
      }),
    said: t('described', { title: occupation.title }),
    onClose,
  })
  return <OccupationForm form={form} title={t('describeTitle')} description={<bdi>{occupation.title}</bdi>} />
}
