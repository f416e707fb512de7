'use client'
import type { Step } from '../../graphql/fragments.ts'
import { StatusForm, type StatusFormProps } from '../command/status-form.tsx'
import type { FormValues } from '../command/use-plan-form.ts'
import { undoBy } from '../command/use-said.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { reopenStepDocument } from './reopen-step.ts'

export interface StepFormProps {
  readonly step: Step
  readonly onClose: () => void
}

/** A step ends, which can be taken back. */
export const StepStatusForm = <Values extends FormValues, Input extends { planId: string }>({
  step,
  ...form
}: StepFormProps & Omit<StatusFormProps<Values, Input>, 'part' | 'about' | 'undo'>) => {
  const { id: planId } = usePlanView()
  return (
    <StatusForm
      {...form}
      part={['steps', step.id]}
      about={step.action}
      undo={() => undoBy(reopenStepDocument, { planId, stepId: step.id })}
    />
  )
}
