'use client'
import { late } from '../../components/ui/late.ts'
import type { Step } from '../../graphql/fragments.ts'
import type { StepTask } from './step-row.tsx'

// Forms are loaded when they are first opened.
const CompleteStep = late(() => import('./complete-step.tsx').then(module => module.CompleteStep))
const DropStep = late(() => import('./drop-step.tsx').then(module => module.DropStep))
const ReviseStep = late(() => import('./revise-step.tsx').then(module => module.ReviseStep))

export const StepDialogs = ({
  step,
  task,
  onClose,
}: {
  readonly step: Step
  readonly task: StepTask
  readonly onClose: () => void
}) => {
  if (task === 'complete') return <CompleteStep step={step} onClose={onClose} />
  if (task === 'drop') return <DropStep step={step} onClose={onClose} />
  return <ReviseStep step={step} onClose={onClose} />
}
