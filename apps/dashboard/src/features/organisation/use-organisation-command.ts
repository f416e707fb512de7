'use client'
import type { TypedDocumentNode } from '@urql/core'
import { useRef, useState } from 'react'
import { useClient } from 'urql'
import type { Rejection } from '../../graphql/fragments.ts'
import type { Answer } from '../command/answers.ts'
import { intents } from '../command/intent.ts'

type Outcome = Readonly<Record<string, object>>

interface State {
  readonly sending: boolean
  readonly slow: boolean
  readonly answer?: Answer
}

const refusalOf = (outcome: object | undefined): Answer | undefined => {
  if (!outcome) return { kind: 'unanswered' }
  if ('code' in outcome) return { kind: 'rejected', rejection: outcome as Rejection }
  return 'rule' in outcome ? { kind: 'not-allowed' } : undefined
}

/** Sends a command of the organisation; the same wish keeps its id through its retries. Answers whether it was done. */
export const useOrganisationCommand = <Input extends { readonly commandId: string }>(
  document: TypedDocumentNode<Outcome, { input: Input }>,
) => {
  const client = useClient()
  const intent = useRef(intents())
  const [state, setState] = useState<State>({ sending: false, slow: false })
  const send = async (content: Omit<Input, 'commandId'>): Promise<boolean> => {
    setState({ sending: true, slow: false })
    const input = { ...content, commandId: intent.current.idFor(content) } as Input
    const { data } = await client.mutation(document, { input }).toPromise()
    const answer = refusalOf(data && Object.values(data).find(value => typeof value === 'object'))
    setState({ sending: false, slow: false, ...(answer && { answer }) })
    if (!answer) intent.current.settled()
    return !answer
  }
  return { ...state, send }
}
