'use client'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../components/ui/dialog.tsx'
import { TextArea } from '../../components/ui/field.tsx'
import type { Barrier } from '../../graphql/fragments.ts'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { CommandForm, errorAt } from '../command/command-form.tsx'
import { useDraft } from '../command/draft.ts'
import { useCommand } from '../command/use-command.ts'
import { usePlanView } from '../plan/plan-context.tsx'

const document = graphql(
  `
  mutation ProposeSolution($input: ProposeSolutionInput!) {
    proposeSolution(input: $input) {
      ... on ProposeSolutionDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

const ProposeSolutionForm = ({
  barrier,
  onClose,
}: {
  readonly barrier: Barrier
  readonly onClose: () => void
}) => {
  const t = useTranslations('barrier')
  const { id } = usePlanView()
  const draft = useDraft(`${id}:propose-solution:${barrier.id}`, { description: '' })
  const command = useCommand(document)
  const submit = async () => {
    const answer = await command.send({
      planId: id,
      barrierId: barrier.id,
      description: draft.values.description,
    })
    if (answer?.kind !== 'done') return
    draft.clear()
    onClose()
  }
  return (
    <CommandForm
      state={command}
      paths={['description']}
      submit={t('proposeIt')}
      onSubmit={submit}
      onCancel={onClose}
      disabled={draft.values.description.trim() === ''}
    >
      <TextArea
        label={t('solution')}
        required
        autoFocus
        limit={4_000}
        value={draft.values.description}
        onChange={value => draft.set('description', value)}
        error={errorAt(command.answer, 'description')}
      />
    </CommandForm>
  )
}

export const ProposeSolution = (props: { readonly barrier: Barrier; readonly onClose: () => void }) => (
  <Dialog
    open
    onOpenChange={open => !open && props.onClose()}
    title={useTranslations('barrier')('propose')}
    description={<bdi>{props.barrier.description}</bdi>}
  >
    <ProposeSolutionForm {...props} />
  </Dialog>
)
