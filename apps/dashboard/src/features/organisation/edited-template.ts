import type { TemplateGoal, TemplateStep, TemplateVersion } from './template-documents.ts'

/** A goal as it is edited: what this form has no field for is kept with it. */
export interface EditedGoal {
  readonly key: string
  readonly statement: string
  readonly due: string
  /** One a line. */
  readonly steps: string
  readonly from?: TemplateGoal
}

export const emptyGoal = (key: string): EditedGoal => ({ key, statement: '', due: '', steps: '' })

export const editedGoals = ({ goals }: Pick<TemplateVersion, 'goals'>): readonly EditedGoal[] =>
  goals.map((goal, index) => ({
    key: `${index}`,
    statement: goal.statement,
    due: goal.dueAfterDays == null ? '' : `${goal.dueAfterDays}`,
    steps: goal.steps.map(({ action }) => action).join('\n'),
    from: goal,
  }))

/** As the command takes it; goals without a word are left out. */
export const goalsToPublish = (goals: readonly EditedGoal[]) =>
  goals
    .filter(({ statement }) => statement.trim() !== '')
    .map(({ statement, due, steps, from }) => ({
      statement: statement.trim(),
      kind: from?.kind ?? ('PROFESSIONAL' as const),
      relevance: from?.relevance ?? null,
      measure: from?.measure ?? null,
      dueAfterDays: due.trim() === '' ? null : Number(due),
      steps: steps
        .split('\n')
        .map(line => line.trim())
        .filter(Boolean)
        .map(action => stepOf(action, from?.steps)),
    }))

/** A step of the same words is the same step. */
const stepOf = (action: string, before: readonly TemplateStep[] = []) => {
  const {
    kind = 'OTHER',
    durationDays = null,
    impact = null,
    urgency = null,
    dueAfterDays = null,
  } = before.find(step => step.action === action) ?? {}
  return { action, kind, durationDays, impact, urgency, dueAfterDays } as const
}

interface Lines {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

const linesOf = ({ goals }: Pick<TemplateVersion, 'goals'>) =>
  goals.flatMap(({ statement, steps }) => [statement, ...steps.map(({ action }) => action)])

/** What a version says that the one before it did not, and the other way round. */
export const templateDiff = (
  before: Pick<TemplateVersion, 'goals'>,
  after: Pick<TemplateVersion, 'goals'>,
): Lines => {
  const [old, now] = [linesOf(before), linesOf(after)]
  return {
    added: now.filter(line => !old.includes(line)),
    removed: old.filter(line => !now.includes(line)),
  }
}
