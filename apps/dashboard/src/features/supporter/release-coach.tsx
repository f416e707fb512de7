'use client'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import { undoBy } from '../command/use-said.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { assignCoachDocument, releaseCoachDocument } from './coach-documents.ts'

/** Ends the coaching; what may be read ends with it, so it is asked once more. */
export const ReleaseCoach = ({
  coach,
  onClose,
}: {
  readonly coach: { readonly personId: string; readonly name: string }
  readonly onClose: () => void
}) => {
  const t = useTranslations('supporter')
  const { id: planId } = usePlanView()
  const form = usePlanForm({
    name: 'release-coach',
    document: releaseCoachDocument,
    initial: {},
    input: () => ({}),
    reason: () => 'offered',
    pending: () => [{ path: ['coach'], value: null }],
    undo: () => undoBy(assignCoachDocument, { planId, coachId: coach.personId }),
    said: t('released', { name: coach.name }),
    onClose,
  })
  return (
    <FormDialog form={form} title={t('releaseTitle')} submit={t('releaseIt', { name: coach.name })}>
      <p className="text-sm">
        {t.rich('releaseHint', { name: coach.name, b: name => <Bdi text={String(name)} /> })}
      </p>
    </FormDialog>
  )
}
