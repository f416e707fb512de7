'use client'
import type { TypedDocumentNode } from '@urql/core'
import { useCallback, useRef, useState } from 'react'
import { useClient } from 'urql'
import { type Answer, type Answered, settle } from './answers.ts'
import { intents } from './intent.ts'

interface Envelope {
  readonly commandId: string
}

const triesWhenUnanswered = 3
const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

/**
 * Sends a command: one at a time, with an id that stays the same through its retries.
 * `slow` is set when an answer takes longer than 400 ms.
 */
export const useCommand = <Input extends Envelope>(
  document: TypedDocumentNode<Record<string, Answered>, { input: Input }>,
) => {
  const client = useClient()
  const intent = useRef(intents())
  const sending = useRef(false)
  const [state, setState] = useState<{ sending: boolean; slow: boolean; answer?: Answer }>({
    sending: false,
    slow: false,
  })

  const send = useCallback(
    async (content: Omit<Input, 'commandId'>): Promise<Answer | undefined> => {
      if (sending.current) return undefined
      sending.current = true
      setState({ sending: true, slow: false })
      const timer = setTimeout(
        () => setState(before => (before.sending ? { ...before, slow: true } : before)),
        400,
      )
      const { expectedVersion: _, ...wish } = content as { expectedVersion?: number }
      const input = { ...content, commandId: intent.current.idFor(wish) } as Input
      let answer: Answer = { kind: 'unanswered' }
      for (let tried = 0; tried < triesWhenUnanswered; tried++) {
        if (tried > 0) await pause(500 * 2 ** tried)
        const result = await client.mutation(document, { input }).toPromise()
        answer = settle(result.data && Object.values(result.data).find(value => typeof value === 'object'))
        // An answer with errors of the document itself stays the same however often it is sent.
        if (answer.kind !== 'unanswered' || result.error?.graphQLErrors.length) break
      }
      clearTimeout(timer)
      if (answer.kind === 'done') intent.current.settled()
      sending.current = false
      setState({ sending: false, slow: false, answer })
      return answer
    },
    [client, document],
  )
  const forget = useCallback(() => setState({ sending: false, slow: false }), [])
  return { ...state, send, forget }
}
