import type { Barrier, Goal, Step } from '../../graphql/fragments.ts'
import type { StepLife } from '../progress/step-lives.ts'
import type { Review } from '../review/fragment.ts'

/** One thing that ran from then to then, against what was agreed. Days are milliseconds since the epoch. */
export interface Lane {
  readonly id: string
  readonly kind: 'GOAL' | 'STEP' | 'BARRIER' | 'REVIEW'
  readonly name: string
  readonly state: string
  readonly from: number
  /** When it came to an end; absent while it goes on. */
  readonly ended?: number
  /** By when it is due. */
  readonly due?: number
  /** By when it was due in the last signed baseline, or at first where nothing was signed. */
  readonly agreed?: number
}

interface Promised {
  readonly goalId: string
  readonly original: { readonly due: string | null }
  readonly signedOff: { readonly due: string | null } | null
}

const at = (day: string | null | undefined) => (day == null ? undefined : Date.parse(day))
const lane = (
  lane: Omit<Lane, 'ended' | 'due' | 'agreed'>,
  times: Record<'ended' | 'due' | 'agreed', number | undefined>,
): Lane => ({
  ...lane,
  ...Object.fromEntries(Object.entries(times).filter(([, time]) => time !== undefined)),
})

/** What ran when: each goal with its steps below it, then steps of no goal, barriers, reviews. */
export const lanesOf = (
  plan: {
    readonly goals: readonly Goal[]
    readonly steps: readonly Step[]
    readonly barriers: readonly Barrier[]
  },
  promised: readonly Promised[],
  lives: ReadonlyMap<string, StepLife>,
  reviews: readonly Review[],
): readonly Lane[] => {
  const stepsOf = (goal: string | null) =>
    plan.steps
      .filter(step => step.goal === goal)
      .map(({ id, action, status, statusSince, due }) => {
        const life = lives.get(id)
        const over = status === 'COMPLETED' || status === 'DROPPED'
        return lane(
          {
            id,
            kind: 'STEP',
            name: action,
            state: status,
            from: life?.started ?? life?.from ?? Date.parse(statusSince),
          },
          {
            ended: over ? (life?.ended ?? Date.parse(statusSince)) : undefined,
            due: at(due),
            agreed: undefined,
          },
        )
      })
      .toSorted((a, b) => a.from - b.from)
  return [
    ...plan.goals
      .toSorted((a, b) => a.setAt.localeCompare(b.setAt))
      .flatMap(({ id, statement, status, statusSince, setAt, due }) => {
        const promise = promised.find(({ goalId }) => goalId === id)
        return [
          lane(
            { id, kind: 'GOAL', name: statement, state: status, from: Date.parse(setAt) },
            {
              ended: status === 'OPEN' ? undefined : Date.parse(statusSince),
              due: at(due),
              agreed: at(promise?.signedOff?.due ?? promise?.original.due),
            },
          ),
          ...stepsOf(id),
        ]
      }),
    ...stepsOf(null),
    ...plan.barriers
      .toSorted((a, b) => a.raisedAt.localeCompare(b.raisedAt))
      .map(({ id, description, status, statusSince, raisedAt }) =>
        lane(
          { id, kind: 'BARRIER', name: description, state: status, from: Date.parse(raisedAt) },
          {
            ended: status === 'RAISED' ? undefined : Date.parse(statusSince),
            due: undefined,
            agreed: undefined,
          },
        ),
      ),
    ...reviews
      .toSorted((a, b) => a.due.localeCompare(b.due))
      .map(({ id, occasion, due, status, statusSince, scheduledAt }) =>
        lane(
          { id, kind: 'REVIEW', name: occasion ?? '', state: status, from: Date.parse(scheduledAt) },
          {
            ended: status === 'SCHEDULED' ? undefined : Date.parse(statusSince),
            due: at(due),
            agreed: undefined,
          },
        ),
      ),
  ]
}
