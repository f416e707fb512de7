'use client'
import { useTranslations } from 'use-intl'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import { undoBy } from '../command/use-said.ts'
import { useMembers } from '../people/use-members.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import type { ReadinessNeed } from './fragment.ts'
import {
  NeedFields,
  type NeedValues,
  needAfter,
  needContent,
  needField,
  needValues,
  shownNeed,
} from './need-fields.tsx'

const document = graphql(
  `
  mutation ReviseReadinessNeed($input: ReviseReadinessNeedInput!) {
    reviseReadinessNeed(input: $input) {
      ... on ReviseReadinessNeedDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

const only = (values: NeedValues, changed: readonly string[]): Partial<ReturnType<typeof needContent>> =>
  Object.fromEntries(Object.entries(needContent(values)).filter(([name]) => changed.includes(name)))

export const ReviseReadinessNeed = ({
  need,
  onClose,
}: {
  readonly need: ReadinessNeed
  readonly onClose: () => void
}) => {
  const t = useTranslations('readiness')
  const { id: planId } = usePlanView()
  const members = useMembers()
  const initial = needValues(need)
  const form = usePlanForm({
    name: 'revise-readiness-need',
    document,
    initial,
    // What is left out stays as it is, so that what others changed meanwhile stands.
    input: (values, changed) => ({ needId: need.id, ...only(values, changed) }),
    ready: ({ description }) => description.trim() !== '',
    element: {
      id: need.id,
      valuesIn: needAfter(members ?? []),
      fieldOf: needField,
      read: (part, { verifierId }) =>
        part === 'verifierId' ? members?.find(({ memberId }) => memberId === verifierId)?.name : undefined,
    },
    reason: () => 'offered',
    pending: values => [
      {
        path: ['needs', need.id],
        value: shownNeed(
          need.id,
          values,
          members?.find(each => each.memberId === values.verifierId)?.name ?? need.verifier?.name,
          need,
        ),
      },
    ],
    undo: (before, changed) => undoBy(document, { planId, needId: need.id, ...only(before, changed) }),
    said: t('revised'),
    onClose,
  })
  return (
    <FormDialog form={form} title={t('reviseTitle')}>
      <NeedFields field={form.field} />
    </FormDialog>
  )
}
