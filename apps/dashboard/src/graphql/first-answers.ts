import { type AnyVariables, createRequest, type TypedDocumentNode } from '@urql/core'

/** What the server asked before it printed the page, as text by the key of the question. */
export type FirstAnswers = Readonly<Record<number, string>>

export const answerKey = <Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): number => createRequest(document, variables).key

export type FirstAnswer = <Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Data | undefined

/** Reads the answers that came with the page; whoever asks the same again needs no request. */
export const readerOf =
  (answers: FirstAnswers): FirstAnswer =>
  (document, variables) => {
    const text = answers[answerKey(document, variables)]
    return text === undefined ? undefined : JSON.parse(text)
  }
