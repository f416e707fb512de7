'use client'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../components/ui/dialog.tsx'
import { TextArea } from '../../components/ui/field.tsx'
import type { Barrier } from '../../graphql/fragments.ts'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { CommandForm, errorAt } from '../command/command-form.tsx'
import { useDraft } from '../command/draft.ts'
import { noReason, ReasonFields, reasonInput } from '../command/reason-fields.tsx'
import { useCommand } from '../command/use-command.ts'
import { usePlanView } from '../plan/plan-context.tsx'

const resolveDocument = graphql(
  `
  mutation ResolveBarrier($input: ResolveBarrierInput!) {
    resolveBarrier(input: $input) {
      ... on ResolveBarrierDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)
const acceptDocument = graphql(
  `
  mutation AcceptBarrier($input: AcceptBarrierInput!) {
    acceptBarrier(input: $input) {
      ... on AcceptBarrierDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

const unresolvableDocument = graphql(
  `
  mutation FindBarrierUnresolvable($input: FindBarrierUnresolvableInput!) {
    findBarrierUnresolvable(input: $input) {
      ... on FindBarrierUnresolvableDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

export type BarrierEnding = 'resolve' | 'accept' | 'unresolvable'

interface EndBarrierProps {
  readonly barrier: Barrier
  readonly ending: BarrierEnding
  readonly onClose: () => void
  readonly onDone?: () => void
}

const EndBarrierForm = ({ barrier, ending, onClose, onDone }: EndBarrierProps) => {
  const t = useTranslations('barrier')
  const { id } = usePlanView()
  const draft = useDraft(`${id}:${ending}-barrier:${barrier.id}`, { note: '', ...noReason })
  const resolve = useCommand(resolveDocument)
  const accept = useCommand(acceptDocument)
  const unresolvable = useCommand(unresolvableDocument)
  const command = { resolve, accept, unresolvable }[ending]
  const submit = async () => {
    const answer = await command.send({
      planId: id,
      barrierId: barrier.id,
      note: draft.values.note.trim() || null,
      reason: reasonInput(draft.values),
    })
    if (answer?.kind !== 'done') return
    draft.clear()
    onClose()
    onDone?.()
  }
  return (
    <CommandForm
      state={command}
      paths={['note', 'reason']}
      submit={t(`endings.${ending}.submit`)}
      onSubmit={submit}
      onCancel={onClose}
    >
      <TextArea
        label={t('note')}
        autoFocus
        limit={2_000}
        placeholder={t(`endings.${ending}.hint`)}
        value={draft.values.note}
        onChange={value => draft.set('note', value)}
        error={errorAt(command.answer, 'note')}
      />
      <ReasonFields values={draft.values} set={draft.set} required={false} answer={command.answer} />
    </CommandForm>
  )
}

export const EndBarrier = (props: EndBarrierProps) => (
  <Dialog
    open
    onOpenChange={open => !open && props.onClose()}
    title={useTranslations('barrier')(`endings.${props.ending}.title`)}
    description={<bdi>{props.barrier.description}</bdi>}
  >
    <EndBarrierForm {...props} />
  </Dialog>
)
