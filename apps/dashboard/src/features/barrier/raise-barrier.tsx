'use client'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../components/ui/dialog.tsx'
import { ScaleField, SelectField, TextArea } from '../../components/ui/field.tsx'
import type { Barrier } from '../../graphql/fragments.ts'
import { graphql } from '../../graphql/tada.ts'
import { useChoices } from '../../messages/use-choices.ts'
import { refusals } from '../command/answers.ts'
import { CommandForm, errorAt } from '../command/command-form.tsx'
import { useDraft } from '../command/draft.ts'
import { useCommand } from '../command/use-command.ts'
import { usePlanView } from '../plan/plan-context.tsx'

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

const RaiseBarrierForm = ({ onClose }: { readonly onClose: () => void }) => {
  const categories = useChoices('BarrierCategory')
  const t = useTranslations('barrier')
  const { id, state } = usePlanView()
  const draft = useDraft(`${id}:raise-barrier`, {
    description: '',
    category: 'OTHER',
    severity: '3',
    blocks: '',
  })
  const command = useCommand(document)
  const { values } = draft
  const chosen = values.blocks === '' ? [] : values.blocks.split(' ')
  const toggle = (one: string) =>
    draft.set(
      'blocks',
      (chosen.includes(one) ? chosen.filter(each => each !== one) : [...chosen, one]).join(' '),
    )
  const blockable = [
    ...state.goals
      .filter(goal => goal.status === 'OPEN')
      .map(goal => ({ id: goal.id, words: goal.statement, kind: t('aGoal') })),
    ...state.steps
      .filter(step => step.status === 'PLANNED' || step.status === 'STARTED')
      .map(step => ({ id: step.id, words: step.action, kind: t('aStep') })),
  ]
  const submit = async () => {
    const answer = await command.send({
      planId: id,
      description: values.description,
      category: values.category as Barrier['category'],
      severity: Number(values.severity || 3),
      blocks: chosen.filter(one => blockable.some(each => each.id === one)),
    })
    if (answer?.kind !== 'done') return
    draft.clear()
    onClose()
  }
  return (
    <CommandForm
      state={command}
      paths={['description', 'category', 'severity']}
      submit={t('raiseIt')}
      onSubmit={submit}
      onCancel={onClose}
      disabled={values.description.trim() === ''}
    >
      <TextArea
        label={t('description')}
        required
        autoFocus
        limit={4_000}
        value={values.description}
        onChange={value => draft.set('description', value)}
        error={errorAt(command.answer, 'description')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t('category')}
          required
          value={values.category}
          onChange={value => draft.set('category', value)}
          options={categories}
          error={errorAt(command.answer, 'category')}
        />
        <ScaleField
          label={t('severityField')}
          hint={t('severityHint')}
          value={values.severity}
          onChange={value => draft.set('severity', value)}
          error={errorAt(command.answer, 'severity')}
        />
      </div>
      {blockable.length > 0 && (
        <fieldset className="flex flex-col gap-1">
          <legend className="mb-1.5 font-medium text-sm">
            {t('itBlocks')} <span className="ms-1 font-normal text-muted text-xs">{t('optional')}</span>
          </legend>
          <div className="max-h-44 overflow-y-auto rounded-control border border-input p-1">
            {blockable.map(each => (
              <label
                key={each.id}
                className="flex min-h-8 cursor-pointer items-center gap-2.5 rounded-control px-2 text-sm hover:bg-surface pointer-coarse:min-h-11"
              >
                <input
                  type="checkbox"
                  checked={chosen.includes(each.id)}
                  onChange={() => toggle(each.id)}
                  className="size-4 accent-primary"
                />
                <bdi className="min-w-0 flex-1 truncate">{each.words}</bdi>
                <span className="text-muted text-xs">{each.kind}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </CommandForm>
  )
}

export const RaiseBarrier = ({ onClose }: { readonly onClose: () => void }) => (
  <Dialog open onOpenChange={open => !open && onClose()} title={useTranslations('barrier')('raise')}>
    <RaiseBarrierForm onClose={onClose} />
  </Dialog>
)
