'use client'
import type { TypedDocumentNode } from '@urql/core'
import { useCallback, useRef, useState } from 'react'
import { useDashboard } from '../live/dashboard-provider.tsx'
import type { Answer, Answered } from './answers.ts'
import { intents } from './intent.ts'
import type { CommandDocument, Wish } from './outbox.ts'

interface Envelope {
  readonly commandId: string
}

export type Mutation<Input extends Envelope> = TypedDocumentNode<Record<string, Answered>, { input: Input }>

/** What the page shows and says while a command is on its way. */
export type OnItsWay = Partial<Pick<Wish, 'words' | 'patches' | 'draft'>>

/**
 * Sends a command: one at a time, with an id that stays the same through its retries.
 * `slow` is set when an answer takes longer than 400 ms.
 */
export const useCommand = <Input extends Envelope>(document: Mutation<Input>) => {
  const { outbox } = useDashboard()
  const intent = useRef(intents())
  const sending = useRef(false)
  const [state, setState] = useState<{ sending: boolean; slow: boolean; answer?: Answer }>({
    sending: false,
    slow: false,
  })

  const send = useCallback(
    async (content: Omit<Input, 'commandId'>, way: OnItsWay = {}): Promise<Answer | undefined> => {
      if (sending.current) return undefined
      sending.current = true
      setState({ sending: true, slow: false })
      const timer = setTimeout(
        () => setState(before => (before.sending ? { ...before, slow: true } : before)),
        400,
      )
      const { expectedVersion: _, ...wish } = content as { expectedVersion?: number; planId?: string }
      const commandId = intent.current.idFor(wish)
      const answer = await outbox.submit({
        commandId,
        plan: wish.planId,
        words: way.words ?? '',
        document: document as unknown as CommandDocument,
        input: { ...content, commandId },
        patches: way.patches ?? [],
        ...(way.draft !== undefined && { draft: way.draft }),
      })
      clearTimeout(timer)
      if (answer.kind === 'done' || answer.kind === 'queued') intent.current.settled()
      sending.current = false
      setState({ sending: false, slow: false, answer })
      return answer
    },
    [outbox, document],
  )
  const forget = useCallback(() => setState({ sending: false, slow: false }), [])
  return { ...state, send, forget }
}
