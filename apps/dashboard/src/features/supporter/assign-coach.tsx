'use client'
import { useTranslations } from 'use-intl'
import { SelectField } from '../../components/ui/field.tsx'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import { undoBy } from '../command/use-said.ts'
import { useMembers } from '../people/use-members.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { assignCoachDocument, releaseCoachDocument } from './coach-documents.ts'

export const AssignCoach = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useTranslations('supporter')
  const { id: planId, state } = usePlanView()
  const { coach, owner } = state
  const coaches = useMembers('COACH')?.filter(
    ({ memberId }) => memberId !== owner.personId && memberId !== coach?.personId,
  )
  const form = usePlanForm({
    name: 'assign-coach',
    document: assignCoachDocument,
    initial: { coachId: '' },
    input: ({ coachId }) => ({ coachId }),
    ready: ({ coachId }) => coachId !== '',
    reason: () => (coach ? 'offered' : 'none'),
    pending: ({ coachId }) => {
      const name = coaches?.find(({ memberId }) => memberId === coachId)?.name ?? ''
      return [{ path: ['coach'], value: { personId: coachId, name } }]
    },
    undo: () =>
      coach
        ? undoBy(assignCoachDocument, { planId, coachId: coach.personId })
        : undoBy(releaseCoachDocument, { planId }),
    said: t('assignedSaid'),
    onClose,
  })
  return (
    <FormDialog form={form} title={t('assign')} description={t('assignHint')} submit={t('assignIt')}>
      <SelectField
        label={t('who')}
        required
        empty={t('choose')}
        hint={
          coaches?.length === 0
            ? t('noCoaches')
            : coach
              ? t('assignInstead', { name: coach.name })
              : undefined
        }
        options={(coaches ?? []).map(({ memberId, name }) => ({ value: memberId, label: name }))}
        {...form.field('coachId')}
      />
    </FormDialog>
  )
}
