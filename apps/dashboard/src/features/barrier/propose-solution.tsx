'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextArea } from '../../components/ui/field.tsx'
import type { Barrier } from '../../graphql/fragments.ts'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'

const document = graphql(
  `
  mutation ProposeSolution($input: ProposeSolutionInput!) {
    proposeSolution(input: $input) {
      ... on ProposeSolutionDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

export const ProposeSolution = ({
  barrier,
  onClose,
}: {
  readonly barrier: Barrier
  readonly onClose: () => void
}) => {
  const t = useTranslations('barrier')
  const [solutionId] = useState(() => crypto.randomUUID())
  const form = usePlanForm({
    name: `propose-solution:${barrier.id}`,
    document,
    initial: { description: '' },
    input: ({ description }) => ({ barrierId: barrier.id, solutionId, description: description.trim() }),
    ready: ({ description }) => description.trim() !== '',
    pending: ({ description }) => [
      {
        path: ['barriers', barrier.id, 'solutions', solutionId],
        value: { id: solutionId, description: description.trim(), status: 'PROPOSED', note: null },
      },
    ],
    said: t('proposed'),
    onClose,
  })
  return (
    <FormDialog
      form={form}
      title={t('propose')}
      description={<bdi>{barrier.description}</bdi>}
      submit={t('proposeIt')}
    >
      <TextArea label={t('solution')} required autoFocus limit={4_000} {...form.field('description')} />
    </FormDialog>
  )
}
