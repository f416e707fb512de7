'use client'
import { Dialog } from '../../components/ui/dialog.tsx'
import { TextArea, TextField } from '../../components/ui/field.tsx'
import { toast } from '../../components/ui/toast.ts'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { CommandForm, errorAt } from '../command/command-form.tsx'
import { useDraft } from '../command/draft.ts'
import { useCommand } from '../command/use-command.ts'
import { usePlanView } from './plan-context.tsx'

const document = graphql(
  `
  mutation RevisePlan($input: RevisePlanInput!) {
    revisePlan(input: $input) {
      ... on RevisePlanDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

const RevisePlanForm = ({ onClose }: { readonly onClose: () => void }) => {
  const { id, live } = usePlanView()
  const draft = useDraft(`${id}:revise-plan`, { name: '', summary: '' })
  const command = useCommand(document)
  const { values } = draft
  const submit = async () => {
    const answer = await command.send({ planId: id, name: values.name, summary: values.summary })
    if (answer?.kind !== 'done') return
    draft.clear()
    toast.success(`Version ${live.version} is now named “${values.name.trim()}”`)
    onClose()
  }
  return (
    <CommandForm
      state={command}
      paths={['name', 'summary']}
      submit="Name this revision"
      onSubmit={submit}
      onCancel={onClose}
      disabled={values.name.trim() === '' || values.summary.trim() === ''}
    >
      <TextField
        label="Name"
        required
        autoFocus
        limit={200}
        placeholder="Review of March 2027"
        value={values.name}
        onChange={value => draft.set('name', value)}
        error={errorAt(command.answer, 'name')}
      />
      <TextArea
        label="Summary"
        required
        limit={4_000}
        placeholder="What changed since the last one, and why"
        value={values.summary}
        onChange={value => draft.set('summary', value)}
        error={errorAt(command.answer, 'summary')}
      />
    </CommandForm>
  )
}

export const RevisePlan = ({ onClose }: { readonly onClose: () => void }) => (
  <Dialog
    open
    onOpenChange={open => !open && onClose()}
    title="Name this revision"
    description="Groups the changes made since the last named one."
  >
    <RevisePlanForm onClose={onClose} />
  </Dialog>
)
