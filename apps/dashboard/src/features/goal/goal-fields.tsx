'use client'
import { useTranslations } from 'use-intl'
import { DateField } from '../../components/ui/date-field.tsx'
import { SelectField, TextArea, TextField } from '../../components/ui/field.tsx'
import type { Goal } from '../../graphql/fragments.ts'
import { useChoices } from '../../messages/use-choices.ts'
import type { FieldProps } from '../command/use-plan-form.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import type { GoalValues } from './goal-values.ts'

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

export const GoalFields = ({
  values,
  field,
  goal,
}: {
  readonly values: GoalValues
  readonly field: (name: keyof GoalValues) => FieldProps
  readonly goal?: string
}) => {
  const t = useTranslations('goal')
  const words = useTranslations('command')
  const elements = useChoices('DirectionElement')
  const kinds = useChoices('GoalKind')
  const { state } = usePlanView()
  const parents = possibleParents(state.goals, goal)
  return (
    <>
      <TextArea
        label={t('termNames.statement')}
        required
        autoFocus
        rows={2}
        limit={1_000}
        placeholder={t('statementHint')}
        {...field('statement')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField label={t('termNames.due')} {...field('due')} />
        <SelectField
          label={t('confidence')}
          empty={t('notStatedOption')}
          options={Array.from({ length: 10 }, (_, i) => ({
            value: `${i + 1}`,
            label: t('confidenceOf', { n: i + 1 }),
          }))}
          {...field('confidence')}
        />
      </div>
      <fieldset className="flex flex-col gap-3 rounded-card border border-line px-4 py-3.5">
        <legend className="px-1 font-medium text-sm">
          {t('measureField')} <span className="ms-1 font-normal text-muted text-xs">{words('optional')}</span>
        </legend>
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField label={t('what')} limit={200} placeholder={t('whatExample')} {...field('what')} />
          <TextField label={t('unit')} limit={60} placeholder={t('unitExample')} {...field('unit')} />
        </div>
        {values.what.trim() !== '' && (
          <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
            <TextField label={t('from')} required numeric {...field('baseline')} />
            <TextField label={t('to')} required numeric {...field('target')} />
            <SelectField
              label={t('better')}
              required
              options={[
                { value: 'UP', label: t('higher') },
                { value: 'DOWN', label: t('lower') },
              ]}
              {...field('direction')}
            />
          </div>
        )}
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t('servesField')}
          empty={t('notStatedOption')}
          options={elements}
          {...field('relevance')}
        />
        <SelectField label={t('kind')} required options={kinds} {...field('kind')} />
      </div>
      {parents.length > 0 && (
        <SelectField
          label={t('supportsField')}
          empty={t('primary')}
          options={parents.map(each => ({ value: each.id, label: each.statement }))}
          {...field('parent')}
        />
      )}
    </>
  )
}
