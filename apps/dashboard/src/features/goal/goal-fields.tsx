'use client'
import { useTranslations } from 'use-intl'
import { DateField } from '../../components/ui/date-field.tsx'
import { SelectField, TextArea, TextField } from '../../components/ui/field.tsx'
import type { Goal } from '../../graphql/fragments.ts'
import { useChoices } from '../../messages/use-choices.ts'
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
  const t = useTranslations('goal')
  const elements = useChoices('DirectionElement')
  const kinds = useChoices('GoalKind')
  const { live } = usePlanView()
  const parents = possibleParents(live.state?.goals.nodes ?? [], goal)
  return (
    <>
      <TextArea
        label={t('termNames.statement')}
        required
        autoFocus
        rows={2}
        limit={1_000}
        placeholder={t('statementHint')}
        value={values.statement}
        onChange={value => set('statement', value)}
        error={errorAt(answer, 'statement')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField
          label={t('termNames.due')}
          value={values.due}
          onChange={value => set('due', value)}
          error={errorAt(answer, 'due')}
        />
        <SelectField
          label={t('confidence')}
          value={values.confidence}
          onChange={value => set('confidence', value)}
          empty={t('notStatedOption')}
          options={Array.from({ length: 10 }, (_, i) => ({
            value: `${i + 1}`,
            label: t('confidenceOf', { n: i + 1 }),
          }))}
          error={errorAt(answer, 'confidence')}
        />
      </div>
      <fieldset className="flex flex-col gap-3 rounded-card border border-line px-4 py-3.5">
        <legend className="px-1 font-medium text-sm">
          {t('measureField')} <span className="ms-1 font-normal text-muted text-xs">{t('optional')}</span>
        </legend>
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField
            label={t('what')}
            limit={200}
            placeholder={t('whatExample')}
            value={values.what}
            onChange={value => set('what', value)}
            error={errorAt(answer, 'measure.what')}
          />
          <TextField
            label={t('unit')}
            limit={60}
            placeholder={t('unitExample')}
            value={values.unit}
            onChange={value => set('unit', value)}
            error={errorAt(answer, 'measure.unit')}
          />
        </div>
        {values.what.trim() !== '' && (
          <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
            <TextField
              label={t('from')}
              required
              numeric
              value={values.baseline}
              onChange={value => set('baseline', value)}
              error={errorAt(answer, 'measure.baseline')}
            />
            <TextField
              label={t('to')}
              required
              numeric
              value={values.target}
              onChange={value => set('target', value)}
              error={errorAt(answer, 'measure.target')}
            />
            <SelectField
              label={t('better')}
              required
              value={values.direction}
              onChange={value => set('direction', value)}
              options={[
                { value: 'UP', label: t('higher') },
                { value: 'DOWN', label: t('lower') },
              ]}
            />
          </div>
        )}
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t('servesField')}
          value={values.relevance}
          onChange={value => set('relevance', value)}
          empty={t('notStatedOption')}
          options={elements}
          error={errorAt(answer, 'relevance')}
        />
        <SelectField
          label={t('kind')}
          required
          value={values.kind}
          onChange={value => set('kind', value)}
          options={kinds}
          error={errorAt(answer, 'kind')}
        />
      </div>
      {parents.length > 0 && (
        <SelectField
          label={t('supportsField')}
          value={values.parent}
          onChange={value => set('parent', value)}
          empty={t('primary')}
          options={parents.map(each => ({ value: each.id, label: each.statement }))}
          error={errorAt(answer, 'parentId')}
        />
      )}
    </>
  )
}
