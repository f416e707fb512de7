'use client'
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
  mutation ReviseStep($input: ReviseStepInput!) {
    reviseStep(input: $input) {
      ... on ReviseStepDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

const valuesOf = (step: Step) => ({
  action: step.action,
  goal: step.goal ?? '',
  kind: step.kind as string,
  due: step.due ?? '',
  durationDays: step.durationDays?.toString() ?? '',
  impact: step.impact?.toString() ?? '',
  urgency: step.urgency?.toString() ?? '',
})

const numberOf = (text: string) => (text.trim() === '' ? null : Number(text))

export const ReviseStep = ({ step, onClose }: { readonly step: Step; readonly onClose: () => void }) => {
  const t = useTranslations('step')
  const kinds = useChoices('StepKind')
  const { state } = usePlanView()
  const form = usePlanForm({
    name: 'revise-step',
    document,
    initial: valuesOf(step),
    input: (values, changed) => {
      const has = (name: keyof typeof values) => changed.includes(name)
      return {
        stepId: step.id,
        ...(has('action') && { action: values.action.trim() }),
        ...(has('goal') && { goalId: values.goal || null }),
        ...(has('kind') && { kind: values.kind as Step['kind'] }),
        ...(has('due') && { due: values.due || null }),
        ...(has('durationDays') && { durationDays: numberOf(values.durationDays) }),
        ...(has('impact') && { impact: numberOf(values.impact) }),
        ...(has('urgency') && { urgency: numberOf(values.urgency) }),
      }
    },
    ready: ({ action, durationDays }) => action.trim() !== '' && /^\d*$/.test(durationDays.trim()),
    element: {
      id: step.id,
      valuesIn: plan => {
        const now = plan.state?.steps.nodes.find(each => each.id === step.id)
        return now && (now.status === 'PLANNED' || now.status === 'STARTED') ? valuesOf(now) : null
      },
    },
    reason: () => 'offered',
    pending: values => [
      {
        path: ['steps', step.id],
        value: { action: values.action.trim(), goal: values.goal || null, due: values.due || null },
      },
    ],
    said: t('revised'),
    onClose,
  })
  return (
    <FormDialog form={form} title={t('revise')}>
      <TextField label={t('action')} required autoFocus limit={1_000} {...form.field('action')} />
      <SelectField
        label={t('goal')}
        empty={t('noGoal')}
        options={state.goals
          .filter(goal => goal.status === 'OPEN' || goal.id === step.goal)
          .map(goal => ({ value: goal.id, label: goal.statement }))}
        {...form.field('goal')}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <SelectField label={t('kind')} required options={kinds} {...form.field('kind')} />
        <DateField label={t('due')} {...form.field('due')} />
        <TextField label={t('duration')} numeric {...form.field('durationDays')} />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <ScaleField label={t('impact')} {...form.field('impact')} />
        <ScaleField label={t('urgency')} {...form.field('urgency')} />
      </div>
    </FormDialog>
  )
}
