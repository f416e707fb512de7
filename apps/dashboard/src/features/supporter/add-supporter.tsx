'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { SelectField, TextArea, TextField } from '../../components/ui/field.tsx'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import { useMembers } from '../people/use-members.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { addSupporterDocument } from './add-supporter-document.ts'
import { type Supporter, type SupporterRole, supporterRoles } from './fragment.ts'

const outside = 'outside'

/** Names somebody who supports the plan: a member, or somebody else by name. */
export const AddSupporter = ({
  role,
  taken,
  onClose,
}: {
  readonly role: SupporterRole
  /** Members who support the plan already. */
  readonly taken: ReadonlySet<string>
  readonly onClose: () => void
}) => {
  const t = useTranslations('supporter')
  const { state } = usePlanView()
  const [id] = useState(() => crypto.randomUUID())
  const members = useMembers()?.filter(
    ({ memberId }) => memberId !== state.owner.personId && !taken.has(memberId),
  )
  const nameOf = (values: { readonly who: string; readonly name: string }) =>
    values.who === outside
      ? values.name.trim()
      : (members?.find(({ memberId }) => memberId === values.who)?.name ?? '')
  const form = usePlanForm({
    name: `add-supporter:${role}`,
    document: addSupporterDocument,
    initial: { who: '', name: '', role: role as string, does: '' },
    input: values => ({
      role: values.role as SupporterRole,
      does: values.does.trim() || null,
      ...(values.who === outside ? { supporterId: id, name: values.name.trim() } : { memberId: values.who }),
    }),
    ready: values => nameOf(values) !== '',
    pending: values => {
      const member = values.who === outside ? null : values.who
      return [
        {
          path: ['supporters', member ?? id],
          value: {
            id: member ?? id,
            member,
            name: nameOf(values),
            role: values.role as SupporterRole,
            does: values.does.trim() || null,
            addedAt: new Date().toISOString(),
            removedAt: null,
          } satisfies Supporter,
        },
      ]
    },
    said: t('addedSupporter'),
    onClose,
  })
  const who = form.field('who')
  return (
    <FormDialog form={form} title={t(`name.${role}`)} description={t('addHint')} submit={t('addIt')}>
      <SelectField
        label={t('who')}
        required
        empty={t('choose')}
        options={[
          ...(members ?? []).map(({ memberId, name }) => ({ value: memberId, label: name })),
          { value: outside, label: t('somebodyElse') },
        ]}
        {...who}
      />
      {who.value === outside && (
        <TextField label={t('theirName')} required autoFocus limit={200} {...form.field('name')} />
      )}
      <SelectField
        label={t('role')}
        required
        options={supporterRoles.map(value => ({ value, label: t(`one.${value}`) }))}
        {...form.field('role')}
      />
      <TextArea label={t('does')} limit={4_000} placeholder={t('doesExample')} {...form.field('does')} />
    </FormDialog>
  )
}
