import type { Client } from 'urql'
import { type Answer, settle } from './answers.ts'
import type { CommandDocument } from './outbox.ts'

export const sendCommand =
  (client: Client) =>
  async (document: CommandDocument, input: object): Promise<Answer> => {
    const { data, error } = await client.mutation(document, { input: input as never }).toPromise()
    const answer = settle(data && Object.values(data).find(value => typeof value === 'object'))
    return answer.kind === 'unanswered' && error?.graphQLErrors.length ? { ...answer, final: true } : answer
  }
