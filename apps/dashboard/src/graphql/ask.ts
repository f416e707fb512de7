import 'server-only'
import { type AnyVariables, formatDocument, stringifyDocument, type TypedDocumentNode } from '@urql/core'
import type { DocumentNode } from 'graphql'
import { headers } from 'next/headers'
import { env } from '../env.ts'
import { whoActs } from '../features/acting/session.ts'
import { developmentToken } from '../features/acting/token.ts'
import { answerKey, type FirstAnswers } from './first-answers.ts'

const patienceMilliseconds = 3_000

export interface Asked<Data = unknown> {
  /** Of the question, as the browser will look it up. */
  readonly key: number
  readonly text: string
  readonly data: Data
}

/** Asks the API for a page that is being printed, in the name of whoever acts. `undefined` when it does not answer in time. */
export const ask = async <Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Asked<Data> | undefined> => {
  try {
    const { acting } = await whoActs()
    if (!acting) return undefined
    const { token } = await developmentToken(acting)
    const response = await fetch(`http://127.0.0.1:${env().apiPort}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        authorization: `Bearer ${token}`,
      },
      // As the browser's cache will read it: with the type of every object.
      body: JSON.stringify({ query: stringifyDocument(formatDocument(document) as DocumentNode), variables }),
      cache: 'no-store',
      signal: AbortSignal.timeout(patienceMilliseconds),
    })
    const { data } = (await response.json()) as { data?: Data }
    return data ? { key: answerKey(document, variables), text: JSON.stringify(data), data } : undefined
  } catch {
    // The page opens without it; the browser asks and says what is wrong.
    return undefined
  }
}

/** What came of several questions, for the page that asks the same; what nobody answered in time is left out. */
export const answersOf = (asked: readonly (Asked | undefined)[]): FirstAnswers =>
  Object.fromEntries(asked.flatMap(each => (each ? [[each.key, each.text]] : [])))

/** Whether a whole page is printed; a tab that goes on to another keeps what it knows, asks for the rest and waits for nothing. */
export const isWholePage = async (): Promise<boolean> => (await headers()).get('sec-fetch-dest') !== 'empty'
