'use client'
import { useTranslations } from 'use-intl'
import { toast } from '../../components/ui/toast.ts'
import { type Mutation, type OnItsWay, useCommand } from './use-command.ts'
import { useRefusal } from './use-refusal.ts'
import { type Undo, useSaid } from './use-said.ts'

/** A command without a form: painted at once, what goes wrong is said in a toast, what went well can be undone there. */
export const useQuickCommand = <Input extends { readonly commandId: string }>(document: Mutation<Input>) => {
  const { send, sending } = useCommand(document)
  const refusal = useRefusal()
  const said = useSaid()
  const t = useTranslations('command')
  const run = async (
    content: Omit<Input, 'commandId'>,
    way: OnItsWay & { readonly undo?: Undo } = {},
  ): Promise<boolean> => {
    const answer = await send(content, way)
    if (answer?.kind === 'queued') toast.message(t('queued'))
    if (answer?.kind === 'done' && way.words) said(way.words, way.undo)
    const why = refusal(answer)
    if (why !== undefined) toast.error(why)
    return answer?.kind === 'done' || answer?.kind === 'queued'
  }
  return { run, sending }
}
