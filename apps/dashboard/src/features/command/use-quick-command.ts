'use client'
import type { TypedDocumentNode } from '@urql/core'
import { toast } from 'sonner'
import { problems, rejectionSentence } from '../../messages/en.ts'
import type { Answered } from './answers.ts'
import { useCommand } from './use-command.ts'

/** A command without a form: what goes wrong is said in a toast. */
export const useQuickCommand = <Input extends { readonly commandId: string }>(
  document: TypedDocumentNode<Record<string, Answered>, { input: Input }>,
) => {
  const { send, sending } = useCommand(document)
  const run = async (content: Omit<Input, 'commandId'>): Promise<boolean> => {
    const answer = await send(content)
    switch (answer?.kind) {
      case 'done':
        return true
      case 'rejected':
        toast.error(rejectionSentence(answer.rejection))
        return false
      case 'conflict':
        toast.error('The plan changed meanwhile. Look again before you repeat this.')
        return false
      case 'not-allowed':
        toast.error(problems.notAllowed)
        return false
      case 'unanswered':
        toast.error('No answer came. Try again; it will not be recorded twice.')
        return false
      default:
        return false
    }
  }
  return { run, sending }
}
