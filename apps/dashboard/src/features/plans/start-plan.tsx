'use client'
import { useRouter } from 'next/navigation'
import { Dialog } from '../../components/ui/dialog.tsx'
import { TextField } from '../../components/ui/field.tsx'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { CommandForm, errorAt } from '../command/command-form.tsx'
import { useDraft } from '../command/draft.ts'
import { useCommand } from '../command/use-command.ts'

const document = graphql(
  `
  mutation StartPlan($input: StartPlanInput!) {
    startPlan(input: $input) {
      ... on StartPlanDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

const initial = { title: '', unit: '' }

const StartPlanForm = ({ onClose }: { readonly onClose: () => void }) => {
  const router = useRouter()
  const draft = useDraft('start-plan', initial)
  const command = useCommand(document)
  const submit = async () => {
    const answer = await command.send({ title: draft.values.title, unit: draft.values.unit.trim() || null })
    if (answer?.kind !== 'done') return
    draft.clear()
    onClose()
    router.push(`/plans/${answer.done.plan.planId}`)
  }
  return (
    <CommandForm
      state={command}
      paths={['title', 'unit']}
      submit="Start the plan"
      onSubmit={submit}
      onCancel={onClose}
      disabled={draft.values.title.trim() === ''}
    >
      <TextField
        label="Title"
        required
        autoFocus
        limit={200}
        placeholder="Where should this career go?"
        value={draft.values.title}
        onChange={value => draft.set('title', value)}
        error={errorAt(command.answer, 'title')}
      />
      <TextField
        label="Unit"
        limit={120}
        hint="Team or department, to find the plan again."
        value={draft.values.unit}
        onChange={value => draft.set('unit', value)}
        error={errorAt(command.answer, 'unit')}
      />
    </CommandForm>
  )
}

export const StartPlan = ({
  open,
  onOpenChange,
}: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}) => (
  <Dialog
    open={open}
    onOpenChange={onOpenChange}
    title="Start a plan"
    description="You will be its owner. Everything else can follow later."
  >
    <StartPlanForm onClose={() => onOpenChange(false)} />
  </Dialog>
)
