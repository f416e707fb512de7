'use client'
import { useTranslations } from 'use-intl'
import { TextField } from '../../components/ui/field.tsx'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import { undoBy } from '../command/use-said.ts'
import { usePlanView } from './plan-context.tsx'

const document = graphql(
  `
  mutation RenamePlan($input: RenamePlanInput!) {
    renamePlan(input: $input) {
      ... on RenamePlanDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

export const RenamePlan = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useTranslations('plan')
  const { id, live, state } = usePlanView()
  const form = usePlanForm({
    name: 'rename-plan',
    document,
    initial: { title: state.title },
    input: ({ title }) => ({ title: title.trim() }),
    ready: ({ title }) => title.trim() !== '',
    element: {
      id: live.planId,
      valuesIn: plan => (plan.state ? { title: plan.state.title } : null),
    },
    pending: ({ title }) => [{ path: ['title'], value: title.trim() }],
    undo: before => undoBy(document, { planId: id, title: before.title }),
    said: t('renamed'),
    onClose,
  })
  return (
    <FormDialog form={form} title={t('rename')} description={t('renameHint')} submit={t('renameIt')}>
      <TextField label={t('title')} required autoFocus limit={200} {...form.field('title')} />
    </FormDialog>
  )
}
