'use client'
import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { toast } from '../../components/ui/toast.ts'
import { useDashboard } from '../live/dashboard-provider.tsx'
import type { CommandDocument } from './outbox.ts'
import type { Mutation } from './use-command.ts'
import { useRefusal } from './use-refusal.ts'

/** The command that takes back what was done: an event more, nothing less. */
export interface Undo {
  readonly document: CommandDocument
  readonly input: object & { readonly planId?: string }
}

export const undoBy = <Input extends { readonly commandId: string }>(
  document: Mutation<Input>,
  input: Omit<Input, 'commandId'> & { readonly planId?: string },
): Undo => ({ document: document as unknown as CommandDocument, input })

const undoMilliseconds = 10_000

/** Says what was done, with ten seconds to undo it where there is a command that does. */
export const useSaid = () => {
  const t = useTranslations('command')
  const { outbox } = useDashboard()
  const refusal = useRefusal()
  return useCallback(
    (what: string, undo?: Undo) => {
      if (!undo) {
        toast.success(what)
        return
      }
      const takeBack = async () => {
        const commandId = crypto.randomUUID()
        const answer = await outbox.submit({
          commandId,
          plan: undo.input.planId,
          words: t('undone', { what }),
          document: undo.document,
          input: { ...undo.input, commandId },
          patches: [],
        })
        const why = refusal(answer)
        if (why === undefined) toast.success(t('undone', { what }))
        else toast.error(why)
      }
      toast.success(what, {
        duration: undoMilliseconds,
        action: { label: t('undo'), onClick: () => void takeBack() },
      })
    },
    [t, outbox, refusal],
  )
}
