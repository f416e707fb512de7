'use client'
import { useState } from 'react'
import { Dialog } from '../../components/ui/dialog.tsx'
import { MenuItem } from '../../components/ui/menu.tsx'
import type { PlanState } from '../../graphql/fragments.ts'
import { graphql } from '../../graphql/tada.ts'
import { plural } from '../../messages/en.ts'
import { refusals } from '../command/answers.ts'
import { CommandForm } from '../command/command-form.tsx'
import { noReason, ReasonFields, reasonInput } from '../command/reason-fields.tsx'
import { useCommand } from '../command/use-command.ts'
import { usePlanView } from './plan-context.tsx'

const activate = graphql(
  `
  mutation ActivatePlan($input: ActivatePlanInput!) {
    activatePlan(input: $input) {
      ... on ActivatePlanDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)
const pause = graphql(
  `
  mutation PausePlan($input: PausePlanInput!) {
    pausePlan(input: $input) {
      ... on PausePlanDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)
const resume = graphql(
  `
  mutation ResumePlan($input: ResumePlanInput!) {
    resumePlan(input: $input) {
      ... on ResumePlanDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)
const complete = graphql(
  `
  mutation CompletePlan($input: CompletePlanInput!) {
    completePlan(input: $input) {
      ... on CompletePlanDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)
const close = graphql(
  `
  mutation ClosePlan($input: ClosePlanInput!) {
    closePlan(input: $input) {
      ... on ClosePlanDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)
const reopen = graphql(
  `
  mutation ReopenPlan($input: ReopenPlanInput!) {
    reopenPlan(input: $input) {
      ... on ReopenPlanDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

const moves = {
  activate: { words: 'Activate', title: 'Make the plan active', document: activate },
  pause: { words: 'Pause…', title: 'Pause the plan', document: pause },
  resume: { words: 'Resume', title: 'Resume the plan', document: resume },
  complete: { words: 'Complete…', title: 'Complete the plan', document: complete },
  close: { words: 'Close…', title: 'Close the plan', document: close },
  reopen: { words: 'Reopen…', title: 'Reopen the plan', document: reopen },
} as const
export type LifecycleMove = keyof typeof moves

const possible: Readonly<Record<PlanState['status'], readonly LifecycleMove[]>> = {
  DRAFTED: ['activate', 'close'],
  ACTIVE: ['pause', 'complete', 'close'],
  PAUSED: ['resume', 'complete', 'close'],
  COMPLETED: ['reopen'],
  CLOSED: ['reopen'],
}

export const LifecycleItems = ({ onMove }: { readonly onMove: (move: LifecycleMove) => void }) => {
  const { state } = usePlanView()
  return possible[state.status].map(move => (
    <MenuItem key={move} onSelect={() => onMove(move)}>
      {moves[move].words}
    </MenuItem>
  ))
}

const MoveForm = ({ move, onClose }: { readonly move: LifecycleMove; readonly onClose: () => void }) => {
  const { id, state } = usePlanView()
  const [reason, setReason] = useState(noReason)
  // Every input has the same shape; which document is sent is what differs.
  const command = useCommand(moves[move].document as typeof activate)
  const goals = state.goals.filter(goal => goal.status === 'OPEN')
  const steps = state.steps.filter(step => step.status === 'PLANNED' || step.status === 'STARTED')
  const ends = move === 'complete' || move === 'close'
  const submit = async () => {
    const answer = await command.send({ planId: id, reason: reasonInput(reason) })
    if (answer?.kind === 'done') onClose()
  }
  return (
    <CommandForm
      state={command}
      paths={['reason']}
      submit={moves[move].title}
      onSubmit={submit}
      onCancel={onClose}
    >
      {ends && (goals.length > 0 || steps.length > 0) && (
        <div className="rounded-card border border-line bg-surface px-4 py-3 text-sm">
          <p className="font-medium">
            Unfinished: {plural(goals.length, 'goal')}, {plural(steps.length, 'step')}
          </p>
          <ul className="mt-1 list-disc ps-5 text-muted">
            {goals.slice(0, 6).map(goal => (
              <li key={goal.id}>
                <bdi>{goal.statement}</bdi>
              </li>
            ))}
            {goals.length > 6 && <li>and {goals.length - 6} more</li>}
          </ul>
          <p className="mt-2">They stay as they are; nothing is completed by this.</p>
        </div>
      )}
      <ReasonFields
        values={reason}
        set={(name, value) => setReason(before => ({ ...before, [name]: value }))}
        required={command.answer?.kind === 'rejected' && command.answer.rejection.code.startsWith('REASON')}
        answer={command.answer}
      />
    </CommandForm>
  )
}

export const LifecycleDialog = ({
  move,
  onClose,
}: {
  readonly move: LifecycleMove
  readonly onClose: () => void
}) => (
  <Dialog open onOpenChange={open => !open && onClose()} title={moves[move].title}>
    <MoveForm move={move} onClose={onClose} />
  </Dialog>
)
