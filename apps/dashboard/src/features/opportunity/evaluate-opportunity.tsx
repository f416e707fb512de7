'use client'
import { useTranslations } from 'use-intl'
import { ScaleField, TextArea } from '../../components/ui/field.tsx'
import type { PlanEvent } from '../../graphql/fragments.ts'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { valuesAfter } from '../command/merge.ts'
import { type FormValues, usePlanForm } from '../command/use-plan-form.ts'
import type { DirectionElement } from '../direction/fragment.ts'
import { elements } from '../direction/worksheet.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import type { Opportunity } from './fragment.ts'

const document = graphql(
  `
  mutation EvaluateOpportunity($input: EvaluateOpportunityInput!) {
    evaluateOpportunity(input: $input) {
      ... on EvaluateOpportunityDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

type Marks = Record<DirectionElement, string>

/** The history tells of a mark as `fit.servingWhom`; the form has a field for each part of the direction. */
const fitField = (field: string): string =>
  field.startsWith('fit.')
    ? field
        .slice(4)
        .replaceAll(/([A-Z])/g, '_$1')
        .toUpperCase()
    : field

/** As the evaluations of others left it; `null` where the opportunity was passed. */
const evaluationAfter = <Values extends FormValues>(
  plan: unknown,
  theirs: readonly PlanEvent[],
  before: Values,
): Values | null =>
  valuesAfter<Values>('OpportunityPassed')(
    plan,
    theirs.map(event => ({
      ...event,
      changes: event.changes.map(change => ({ ...change, field: fitField(change.field) })),
    })),
    before,
  )

/** A mark for each part of the direction that was looked at; the others are left out. */
export const EvaluateOpportunity = ({
  opportunity,
  onClose,
}: {
  readonly opportunity: Opportunity
  readonly onClose: () => void
}) => {
  const t = useTranslations('opportunity')
  const code = useTranslations('code')
  const { state } = usePlanView()
  const { id, title, evaluation } = opportunity
  const answers = state.variations.find(variation => variation.chosen)?.elements ?? []
  const marks = Object.fromEntries(
    elements.map(element => [
      element,
      evaluation?.fit.find(each => each.element === element)?.mark.toString() ?? '',
    ]),
  ) as Marks
  const fitOf = (values: Marks) =>
    elements.flatMap(element => (values[element] === '' ? [] : [{ element, mark: Number(values[element]) }]))
  const initial = { ...marks, note: evaluation?.note ?? '' }
  const form = usePlanForm({
    name: `evaluate-opportunity:${id}`,
    document,
    initial,
    input: values => ({ opportunityId: id, fit: fitOf(values), note: values.note.trim() || null }),
    ready: values => fitOf(values).length > 0,
    element: { id, valuesIn: evaluationAfter<typeof initial>, fieldOf: fitField },
    said: t('evaluated', { title }),
    onClose,
  })
  // What the direction answers comes first: the rest can be marked, but has less to be held against.
  const ordered = [...elements].sort(
    (a, b) =>
      Number(answers.some(each => each.element === b)) - Number(answers.some(each => each.element === a)),
  )
  return (
    <FormDialog
      form={form}
      title={
        <>
          {t('fit')} · <bdi>{title}</bdi>
        </>
      }
      description={t('evaluateHint')}
      submit={t('evaluateIt')}
    >
      {ordered.map(element => (
        <ScaleField
          key={element}
          label={code(`DirectionElement.${element}`)}
          hint={answers.find(each => each.element === element)?.text}
          {...form.field(element)}
        />
      ))}
      <TextArea label={t('note')} rows={3} limit={2_000} {...form.field('note')} />
    </FormDialog>
  )
}
