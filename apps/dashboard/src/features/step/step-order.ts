import type { Step } from '../../graphql/fragments.ts'

const rank: Readonly<Record<Step['status'], number>> = { STARTED: 0, PLANNED: 1, COMPLETED: 2, DROPPED: 3 }

/** What is being done first, then by priority (impact × urgency), then by due date. */
export const inWorkingOrder = (steps: readonly Step[]): readonly Step[] =>
  [...steps].sort(
    (a, b) =>
      rank[a.status] - rank[b.status] ||
      (b.priority ?? 0) - (a.priority ?? 0) ||
      (a.due ?? '9999').localeCompare(b.due ?? '9999') ||
      b.statusSince.localeCompare(a.statusSince),
  )

/** Steps that this one waits for: those it depends on that are neither completed nor dropped. */
export const waitsFor = (step: Step, steps: readonly Step[]): readonly Step[] =>
  step.status === 'COMPLETED' || step.status === 'DROPPED'
    ? []
    : steps.filter(
        other =>
          step.dependsOn.includes(other.id) && other.status !== 'COMPLETED' && other.status !== 'DROPPED',
      )
