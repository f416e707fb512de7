'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ScaleField, SelectField, TextArea } from '../../components/ui/field.tsx'
import type { Barrier } from '../../graphql/fragments.ts'
import { graphql } from '../../graphql/tada.ts'
import { useChoices } from '../../messages/use-choices.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { BlockedBoxes } from './blocked-boxes.tsx'

const document = graphql(
  `
  mutation RaiseBarrier($input: RaiseBarrierInput!) {
    raiseBarrier(input: $input) {
      ... on RaiseBarrierDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

const nothing = { description: '', category: 'OTHER', severity: '3', blocks: '' }

const ids = (text: string): readonly string[] => (text === '' ? [] : text.split(' '))

export const RaiseBarrier = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useTranslations('barrier')
  const categories = useChoices('BarrierCategory')
  const { state } = usePlanView()
  const [barrierId] = useState(() => crypto.randomUUID())
  const blockable = [
    ...state.goals
      .filter(goal => goal.status === 'OPEN')
      .map(goal => ({ id: goal.id, words: goal.statement, kind: t('aGoal') })),
    ...state.steps
      .filter(step => step.status === 'PLANNED' || step.status === 'STARTED')
      .map(step => ({ id: step.id, words: step.action, kind: t('aStep') })),
  ]
  const contentOf = (values: typeof nothing) => ({
    description: values.description.trim(),
    category: values.category as Barrier['category'],
    severity: Number(values.severity || 3),
    // What was ticked and has ended meanwhile is not blocked any more.
    blocks: ids(values.blocks).filter(one => blockable.some(each => each.id === one)),
  })
  const form = usePlanForm({
    name: 'raise-barrier',
    document,
    initial: nothing,
    input: values => ({ barrierId, ...contentOf(values) }),
    ready: ({ description }) => description.trim() !== '',
    pending: values => {
      const at = new Date().toISOString()
      return [
        {
          path: ['barriers', barrierId],
          value: {
            id: barrierId,
            ...contentOf(values),
            status: 'RAISED',
            statusSince: at,
            raisedAt: at,
            note: null,
            solutions: [],
          } satisfies Barrier,
        },
      ]
    },
    said: t('raised'),
    onClose,
  })
  return (
    <FormDialog form={form} title={t('raise')} submit={t('raiseIt')}>
      <TextArea label={t('description')} required autoFocus limit={4_000} {...form.field('description')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField label={t('category')} required options={categories} {...form.field('category')} />
        <ScaleField label={t('severityField')} hint={t('severityHint')} {...form.field('severity')} />
      </div>
      {blockable.length > 0 && (
        <BlockedBoxes
          blockable={blockable}
          chosen={ids(form.values.blocks)}
          onChange={chosen => form.set('blocks', chosen.join(' '))}
        />
      )}
    </FormDialog>
  )
}
