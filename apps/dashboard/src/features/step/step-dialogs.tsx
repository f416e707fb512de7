'use client'
import dynamic from 'next/dynamic'
import type { Step } from '../../graphql/fragments.ts'
import type { StepTask } from './step-row.tsx'

// Forms are loaded when they are first opened.
const CompleteStep = dynamic(() => import('./complete-step.tsx').then(module => module.CompleteStep), {
  ssr: false,
})
const DropStep = dynamic(() => import('./drop-step.tsx').then(module => module.DropStep), { ssr: false })
const ReviseStep = dynamic(() => import('./revise-step.tsx').then(module => module.ReviseStep), {
  ssr: false,
})

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
