import type { Goal } from '../../graphql/fragments.ts'
import type { VariablesOf } from '../../graphql/tada.ts'
import type { reviseGoalDocument } from './revise-goal-document.ts'

export const emptyGoal = {
  statement: '',
  due: '',
  what: '',
  unit: '',
  baseline: '0',
  target: '',
  direction: 'UP',
  kind: 'PROFESSIONAL',
  relevance: '',
  parent: '',
  confidence: '',
}
export type GoalValues = typeof emptyGoal

export const goalValues = (goal: Goal): GoalValues => ({
  statement: goal.statement,
  due: goal.due ?? '',
  what: goal.measure?.what ?? '',
  unit: goal.measure?.unit ?? '',
  baseline: goal.measure?.baseline ?? '0',
  target: goal.measure?.target ?? '',
  direction: goal.measure?.direction ?? 'UP',
  kind: goal.kind,
  relevance: goal.relevance ?? '',
  parent: goal.parent ?? '',
  confidence: goal.confidence === null ? '' : String(goal.confidence),
})

export const measureOf = (values: GoalValues) =>
  values.what.trim() === ''
    ? null
    : {
        what: values.what.trim(),
        unit: values.unit.trim() || null,
        baseline: values.baseline.trim(),
        target: values.target.trim(),
        direction: values.direction as 'UP' | 'DOWN',
      }

type Content = Omit<
  VariablesOf<typeof reviseGoalDocument>['input'],
  'commandId' | 'planId' | 'goalId' | 'expectedVersion' | 'occurredAt' | 'reason'
>

const measureNames: readonly string[] = ['what', 'unit', 'baseline', 'target', 'direction']

/** The field of the history that a field of the form belongs to: a measure is revised as a whole. */
export const goalPart = (name: string): string => (measureNames.includes(name) ? 'measure' : name)

/** Where the API takes a field of the form. */
export const goalPath = (name: string): string =>
  name === 'parent' ? 'parentId' : measureNames.includes(name) ? `measure.${name}` : name

/** All that a goal says, as the API takes it. */
export const contentOf = (values: GoalValues) => ({
  statement: values.statement.trim(),
  due: values.due || null,
  measure: measureOf(values),
  kind: values.kind as Goal['kind'],
  relevance: (values.relevance || null) as Goal['relevance'],
  parentId: values.parent || null,
  confidence: values.confidence ? Number(values.confidence) : null,
})

/** Of that, what these fields of the form say. */
export const changesOf = (values: GoalValues, changed: readonly string[]): Partial<Content> => {
  const sent = new Set(changed.map(name => goalPath(name).split('.')[0]))
  return Object.fromEntries(Object.entries(contentOf(values)).filter(([name]) => sent.has(name)))
}

/** Whether others may rely on what is changed. Changed for the first time means set, not revised. */
export const isPromise = (changed: readonly string[], before: GoalValues): boolean =>
  changed.some(
    name =>
      name === 'statement' ||
      (name === 'due' && before.due !== '') ||
      (goalPart(name) === 'measure' && before.what !== ''),
  )

/** What the page shows of it before the server has answered. */
export const painted = (values: GoalValues) => {
  const { parentId: parent, ...content } = contentOf(values)
  return { ...content, parent }
}

/** A goal that is on its way to the server, which will tell the rest. */
export const newGoal = (id: string, values: GoalValues): Goal => {
  const at = new Date().toISOString()
  return {
    id,
    ...painted(values),
    status: 'OPEN',
    statusSince: at,
    setAt: at,
    horizon: null,
    smartGaps: [],
    progress: 0,
    overdue: false,
    revisions: 0,
    successor: null,
    predecessor: null,
    latest: null,
  }
}
