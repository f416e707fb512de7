'use client'
import { useTranslations } from 'use-intl'
import { SelectField, TextArea, TextField } from '../../components/ui/field.tsx'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { valuesAfter } from '../command/merge.ts'
import { usePlanForm } from '../command/use-plan-form.ts'
import { undoBy } from '../command/use-said.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { type Supporter, type SupporterRole, supporterRoles } from './fragment.ts'

const document = graphql(
  `
  mutation ChangeSupporter($input: ChangeSupporterInput!) {
    changeSupporter(input: $input) {
      ... on ChangeSupporterDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

/** Describes a supporter anew. A member bears the name they have in the organisation. */
export const ChangeSupporter = ({
  supporter,
  onClose,
}: {
  readonly supporter: Supporter
  readonly onClose: () => void
}) => {
  const t = useTranslations('supporter')
  const { id: planId } = usePlanView()
  const initial = { name: supporter.name, role: supporter.role as string, does: supporter.does ?? '' }
  // What is left out stays as it is, so that what others changed meanwhile stands.
  const input = (values: typeof initial, changed: readonly string[]) => ({
    supporterId: supporter.id,
    ...(changed.includes('role') && { role: values.role as SupporterRole }),
    ...(changed.includes('does') && { does: values.does.trim() || null }),
    ...(changed.includes('name') && { name: values.name.trim() }),
  })
  const form = usePlanForm({
    name: 'change-supporter',
    document,
    initial,
    input,
    ready: ({ name }) => name.trim() !== '',
    element: {
      id: supporter.id,
      valuesIn: valuesAfter<typeof initial>('SupporterRemoved', ['role']),
    },
    pending: values => [
      {
        path: ['supporters', supporter.id],
        value: {
          ...supporter,
          name: values.name.trim(),
          role: values.role,
          does: values.does.trim() || null,
        },
      },
    ],
    undo: (before, changed) => undoBy(document, { planId, ...input(before, changed) }),
    said: t('changed'),
    onClose,
  })
  return (
    <FormDialog form={form} title={t('changeTitle', { name: supporter.name })}>
      {supporter.member === null && (
        <TextField label={t('theirName')} required limit={200} {...form.field('name')} />
      )}
      <SelectField
        label={t('role')}
        required
        options={supporterRoles.map(value => ({ value, label: t(`one.${value}`) }))}
        {...form.field('role')}
      />
      <TextArea label={t('does')} autoFocus limit={4_000} {...form.field('does')} />
    </FormDialog>
  )
}
