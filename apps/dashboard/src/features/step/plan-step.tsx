'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { DateField } from '../../components/ui/date-field.tsx'
import { ScaleField, SelectField, TextField } from '../../components/ui/field.tsx'
import type { Step } from '../../graphql/fragments.ts'
import { graphql } from '../../graphql/tada.ts'
import { useChoices } from '../../messages/use-choices.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import { usePlanView } from '../plan/plan-context.tsx'

const document = graphql(
  `
  mutation PlanStep($input: PlanStepInput!) {
    planStep(input: $input) {
      ... on PlanStepDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

const numberOf = (text: string) => (text ? Number(text) : null)

const nothingYet = { action: '', goalId: '', kind: 'OTHER', due: '', impact: '', urgency: '' }

/** What is said of the step, to the API and to the page that shows it at once. */
const contentOf = (values: typeof nothingYet) => ({
  action: values.action.trim(),
  kind: values.kind as Step['kind'],
  due: values.due || null,
  impact: numberOf(values.impact),
  urgency: numberOf(values.urgency),
})

export const PlanStep = ({
  goal,
  onClose,
}: {
  readonly goal: string | null
  readonly onClose: () => void
}) => {
  const t = useTranslations('step')
  const kinds = useChoices('StepKind')
  const { state } = usePlanView()
  const [stepId] = useState(() => crypto.randomUUID())
  const form = usePlanForm({
    name: `plan-step:${goal ?? ''}`,
    document,
    initial: { ...nothingYet, goalId: goal ?? '' },
    input: values => ({ stepId, goalId: values.goalId || null, ...contentOf(values) }),
    ready: ({ action }) => action.trim() !== '',
    pending: values => [
      {
        path: ['steps', stepId],
        value: {
          id: stepId,
          goal: values.goalId || null,
          ...contentOf(values),
          priority: null,
          status: 'PLANNED',
          statusSince: new Date().toISOString(),
          durationDays: null,
          overdue: false,
          dependsOn: [],
          worth: null,
          reflection: null,
          resources: [],
        } satisfies Step,
      },
    ],
    said: t('planned'),
    onClose,
  })
  return (
    <FormDialog form={form} title={t('plan')} submit={t('planIt')}>
      <TextField
        label={t('actionField')}
        required
        autoFocus
        limit={1_000}
        placeholder={t('next')}
        {...form.field('action')}
      />
      <SelectField
        label={t('goal')}
        empty={t('none')}
        options={state.goals
          .filter(each => each.status === 'OPEN')
          .map(each => ({ value: each.id, label: each.statement }))}
        {...form.field('goalId')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField label={t('kind')} required options={kinds} {...form.field('kind')} />
        <DateField label={t('due')} {...form.field('due')} />
        <ScaleField label={t('impact')} {...form.field('impact')} />
        <ScaleField label={t('urgency')} {...form.field('urgency')} />
      </div>
    </FormDialog>
  )
}
