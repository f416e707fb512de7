'use client'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { TextArea } from '../../components/ui/field.tsx'
import { graphql } from '../../graphql/tada.ts'
import { useActingMember } from '../acting/use-acting-member.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import type { ReadinessNeed } from './fragment.ts'

const document = graphql(
  `
  mutation MeetReadinessNeed($input: MeetReadinessNeedInput!) {
    meetReadinessNeed(input: $input) {
      ... on MeetReadinessNeedDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

/** Confirms, as its verifier, that a need is met. */
export const MeetReadinessNeed = ({
  need,
  onClose,
}: {
  readonly need: ReadinessNeed
  readonly onClose: () => void
}) => {
  const t = useTranslations('readiness')
  const me = useActingMember()
  const form = usePlanForm({
    name: `meet-readiness-need:${need.id}`,
    document,
    initial: { note: '' },
    input: ({ note }) => ({ needId: need.id, note: note.trim() || null }),
    pending: ({ note }) => [
      {
        path: ['needs', need.id, 'met'],
        value: {
          at: new Date().toISOString(),
          note: note.trim() || null,
          by: { personId: me?.memberId ?? '', name: me?.name ?? '' },
        } satisfies ReadinessNeed['met'],
      },
    ],
    said: t('confirmed'),
    onClose,
  })
  return (
    <FormDialog
      form={form}
      title={t('confirmTitle')}
      description={<Bdi text={need.description} />}
      submit={t('confirmIt')}
    >
      <TextArea
        label={t('note')}
        autoFocus
        limit={2_000}
        placeholder={t('noteExample')}
        {...form.field('note')}
      />
      <p className="text-muted text-sm">{t('confirmHint')}</p>
    </FormDialog>
  )
}
