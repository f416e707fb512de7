'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import { useMembers } from '../people/use-members.ts'
import { identifyDocument } from './identify-document.ts'
import { NeedFields, needContent, noNeed, shownNeed } from './need-fields.tsx'

export const IdentifyReadinessNeed = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useTranslations('readiness')
  const [id] = useState(() => crypto.randomUUID())
  const members = useMembers()
  const form = usePlanForm({
    name: 'identify-readiness-need',
    document: identifyDocument,
    initial: noNeed,
    input: values => ({ needId: id, ...needContent(values) }),
    ready: ({ description }) => description.trim() !== '',
    pending: values => [
      {
        path: ['needs', id],
        value: shownNeed(id, values, members?.find(each => each.memberId === values.verifierId)?.name),
      },
    ],
    said: t('added'),
    onClose,
  })
  return (
    <FormDialog form={form} title={t('addTitle')} submit={t('addIt')}>
      <NeedFields field={form.field} />
    </FormDialog>
  )
}
