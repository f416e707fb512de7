'use client'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import type { Goal, PlanState, Step } from '../../graphql/fragments.ts'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import { undoBy } from '../command/use-said.ts'
import type { LifecycleMove } from './lifecycle-items.tsx'
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

const becomes: Readonly<Record<LifecycleMove, PlanState['status'] | undefined>> = {
  activate: 'ACTIVE',
  pause: 'PAUSED',
  resume: 'ACTIVE',
  complete: 'COMPLETED',
  close: 'CLOSED',
  // Whether it was active or paused before, the plan itself knows.
  reopen: undefined,
}
/** The move that takes another back. */
const backBy: Readonly<Partial<Record<LifecycleMove, LifecycleMove>>> = {
  pause: 'resume',
  resume: 'pause',
  complete: 'reopen',
  close: 'reopen',
}
const shownAtMost = 8

/** What stays unfinished when the plan ends: said before, and left as it is. */
const Unfinished = ({
  goals,
  steps,
}: {
  readonly goals: readonly Goal[]
  readonly steps: readonly Step[]
}) => {
  const t = useTranslations('plan')
  const lines = [
    ...goals.map(({ id, statement }) => ({ id, kind: t('aGoal'), words: statement })),
    ...steps.map(({ id, action }) => ({ id, kind: t('aStep'), words: action })),
  ]
  return (
    <section
      aria-label={t('unfinished', { goals: goals.length, steps: steps.length })}
      className="rounded-card border border-line bg-surface px-4 py-3 text-sm"
    >
      <p className="font-medium">{t('unfinished', { goals: goals.length, steps: steps.length })}</p>
      <ul className="mt-1 list-disc ps-5">
        {lines.slice(0, shownAtMost).map(({ id, kind, words }) => (
          <li key={id}>
            <span className="text-muted">{kind}</span> <Bdi text={words} />
          </li>
        ))}
        {lines.length > shownAtMost && (
          <li className="text-muted">{t('andMore', { n: lines.length - shownAtMost })}</li>
        )}
      </ul>
      <p className="mt-2 text-muted">{t('unfinishedStays')}</p>
    </section>
  )
}

/** Moves the plan from one state of its life to the next; nothing in it is completed or dropped by that. */
export const LifecycleDialog = ({
  move,
  onClose,
}: {
  readonly move: LifecycleMove
  readonly onClose: () => void
}) => {
  const t = useTranslations('plan')
  const { id: planId, state } = usePlanView()
  const status = becomes[move]
  const back = backBy[move]
  const form = usePlanForm({
    name: `${move}-plan`,
    // Every input has the same shape; which document is sent is what differs.
    document: documents[move] as typeof activate,
    initial: {},
    input: () => ({}),
    reason: () => 'offered',
    pending: () => (status ? [{ path: ['status'], value: status }] : []),
    ...(back && { undo: () => undoBy(documents[back] as typeof activate, { planId }) }),
    said: t(`moves.${move}.done`),
    onClose,
  })
  const goals = state.goals.filter(goal => goal.status === 'OPEN')
  const steps = state.steps.filter(step => step.status === 'PLANNED' || step.status === 'STARTED')
  const ends = move === 'complete' || move === 'close'
  return (
    <FormDialog
      form={form}
      title={t(`moves.${move}.title`)}
      description={t(`moves.${move}.hint`)}
      submit={t(`moves.${move}.title`)}
    >
      {ends && goals.length + steps.length > 0 && <Unfinished goals={goals} steps={steps} />}
    </FormDialog>
  )
}
