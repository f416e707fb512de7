'use client'
import { DateField } from '../../components/ui/date-field.tsx'
import { SelectField, TextArea, TextField } from '../../components/ui/field.tsx'
import type { Goal } from '../../graphql/fragments.ts'
import { directionElements, goalKinds } from '../../messages/en.ts'
import type { Answer } from '../command/answers.ts'
import { errorAt } from '../command/command-form.tsx'
import { usePlanView } from '../plan/plan-context.tsx'

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

/** Goals that this one may stand under: never itself or what stands below it. */
export const possibleParents = (goals: readonly Goal[], goal: string | undefined): readonly Goal[] => {
  const under = (candidate: Goal | undefined, steps = 0): boolean =>
    candidate !== undefined &&
    steps < goals.length &&
    (candidate.id === goal ||
      under(
        goals.find(each => each.id === candidate.parent),
        steps + 1,
      ))
  return goals.filter(candidate => candidate.status === 'OPEN' && !under(candidate))
}

export const goalPaths = [
  'statement',
  'due',
  'measure',
  'kind',
  'relevance',
  'parentId',
  'confidence',
  'reason',
]

export const GoalFields = ({
  values,
  set,
  answer,
  goal,
}: {
  readonly values: GoalValues
  readonly set: (name: keyof GoalValues, value: string) => void
  readonly answer: Answer | undefined
  readonly goal?: string
}) => {
  const { live } = usePlanView()
  const parents = possibleParents(live.state?.goals.nodes ?? [], goal)
  return (
    <>
      <TextArea
        label="Statement"
        required
        autoFocus
        rows={2}
        limit={1_000}
        placeholder="What will be reached?"
        value={values.statement}
        onChange={value => set('statement', value)}
        error={errorAt(answer, 'statement')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField
          label="Due date"
          value={values.due}
          onChange={value => set('due', value)}
          error={errorAt(answer, 'due')}
        />
        <SelectField
          label="Confidence"
          value={values.confidence}
          onChange={value => set('confidence', value)}
          empty="Not stated"
          options={Array.from({ length: 10 }, (_, i) => ({ value: `${i + 1}`, label: `${i + 1} of 10` }))}
          error={errorAt(answer, 'confidence')}
        />
      </div>
      <fieldset className="flex flex-col gap-3 rounded-card border border-line px-4 py-3.5">
        <legend className="px-1 font-medium text-sm">
          Measure <span className="ms-1 font-normal text-muted text-xs">optional</span>
        </legend>
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField
            label="What is counted"
            limit={200}
            placeholder="talks given"
            value={values.what}
            onChange={value => set('what', value)}
            error={errorAt(answer, 'measure.what')}
          />
          <TextField
            label="Unit"
            limit={60}
            placeholder="talks"
            value={values.unit}
            onChange={value => set('unit', value)}
            error={errorAt(answer, 'measure.unit')}
          />
        </div>
        {values.what.trim() !== '' && (
          <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
            <TextField
              label="From"
              required
              numeric
              value={values.baseline}
              onChange={value => set('baseline', value)}
              error={errorAt(answer, 'measure.baseline')}
            />
            <TextField
              label="To"
              required
              numeric
              value={values.target}
              onChange={value => set('target', value)}
              error={errorAt(answer, 'measure.target')}
            />
            <SelectField
              label="Better is"
              required
              value={values.direction}
              onChange={value => set('direction', value)}
              options={[
                { value: 'UP', label: 'higher' },
                { value: 'DOWN', label: 'lower' },
              ]}
            />
          </div>
        )}
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label="Serves in the direction"
          value={values.relevance}
          onChange={value => set('relevance', value)}
          empty="Not stated"
          options={Object.entries(directionElements).map(([value, label]) => ({ value, label }))}
          error={errorAt(answer, 'relevance')}
        />
        <SelectField
          label="Kind"
          required
          value={values.kind}
          onChange={value => set('kind', value)}
          options={Object.entries(goalKinds).map(([value, label]) => ({ value, label }))}
          error={errorAt(answer, 'kind')}
        />
      </div>
      {parents.length > 0 && (
        <SelectField
          label="Supports the goal"
          value={values.parent}
          onChange={value => set('parent', value)}
          empty="None: a primary objective"
          options={parents.map(each => ({ value: each.id, label: each.statement }))}
          error={errorAt(answer, 'parentId')}
        />
      )}
    </>
  )
}
