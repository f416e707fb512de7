'use client'
import { useState } from 'react'
import { Dialog } from '../../components/ui/dialog.tsx'
import { TextField } from '../../components/ui/field.tsx'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { CommandForm, errorAt } from '../command/command-form.tsx'
import { ConflictPanel } from '../command/conflict-panel.tsx'
import { useDraft } from '../command/draft.ts'
import { type Clash, mergeChanges } from '../command/merge.ts'
import { useCommand } from '../command/use-command.ts'
import { usePlanView } from './plan-context.tsx'

const document = graphql(
  `
  mutation RenamePlan($input: RenamePlanInput!) {
    renamePlan(input: $input) {
      ... on RenamePlanDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

const RenamePlanForm = ({ onClose }: { readonly onClose: () => void }) => {
  const { id, live, state } = usePlanView()
  const [base, setBase] = useState(() => ({ title: state.title, version: live.version }))
  const draft = useDraft(`${id}:rename-plan`, { title: state.title })
  const command = useCommand(document)
  const [clashes, setClashes] = useState<readonly Clash[]>([])
  const send = async (version: number, tries = 0): Promise<void> => {
    const answer = await command.send({ planId: id, title: draft.values.title, expectedVersion: version })
    if (answer?.kind === 'done') {
      draft.clear()
      onClose()
    } else if (answer?.kind === 'conflict') {
      const merge = mergeChanges(['title'], live.planId, answer.conflict.changesSince.nodes)
      if (merge.kind === 'same-field') {
        setClashes(merge.clashes)
        setBase({
          title: answer.conflict.plan.state?.title ?? base.title,
          version: answer.conflict.currentVersion,
        })
      } else if (tries < 5) await send(answer.conflict.currentVersion, tries + 1)
    }
  }
  return (
    <CommandForm
      state={command}
      paths={['title']}
      submit="Rename"
      onSubmit={() => {
        setClashes([])
        send(base.version)
      }}
      onCancel={() => {
        draft.clear()
        onClose()
      }}
      disabled={draft.values.title.trim() === '' || draft.values.title.trim() === base.title}
    >
      {clashes.length > 0 && (
        <ConflictPanel
          clashes={clashes}
          yours={() => draft.values.title}
          onKeepMine={() => {
            setClashes([])
            send(base.version)
          }}
          onTakeTheirs={() => {
            draft.clear()
            onClose()
          }}
        />
      )}
      <TextField
        label="Title"
        required
        autoFocus
        limit={200}
        value={draft.values.title}
        onChange={value => draft.set('title', value)}
        error={errorAt(command.answer, 'title')}
      />
    </CommandForm>
  )
}

export const RenamePlan = ({ onClose }: { readonly onClose: () => void }) => (
  <Dialog
    open
    onOpenChange={open => !open && onClose()}
    title="Rename the plan"
    description="The history keeps the old title where it was used."
  >
    <RenamePlanForm onClose={onClose} />
  </Dialog>
)
