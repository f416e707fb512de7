'use client'
import { useState } from 'react'
import { Dialog } from '../../components/ui/dialog.tsx'
import { graphql } from '../../graphql/tada.ts'
import { plural } from '../../messages/en.ts'
import { refusals } from '../command/answers.ts'
import { CommandForm } from '../command/command-form.tsx'
import { noReason, ReasonFields, reasonInput } from '../command/reason-fields.tsx'
import { useCommand } from '../command/use-command.ts'
import { type LifecycleMove, moveWords } from './lifecycle-items.tsx'
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

const documents = { activate, pause, resume, complete, close, reopen } as const

const MoveForm = ({ move, onClose }: { readonly move: LifecycleMove; readonly onClose: () => void }) => {
  const { id, state } = usePlanView()
  const [reason, setReason] = useState(noReason)
  // Every input has the same shape; which document is sent is what differs.
  const command = useCommand(documents[move] as typeof activate)
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
      submit={moveWords[move].title}
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
  <Dialog open onOpenChange={open => !open && onClose()} title={moveWords[move].title}>
    <MoveForm move={move} onClose={onClose} />
  </Dialog>
)
