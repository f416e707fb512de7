import type { Principal } from '@plan-ledger/identity'
import { actsAsMember } from './compiled.ts'
import type { Trusted } from './documents.ts'
import type { ContextFor } from './endpoint.ts'

/** A persisted document request (GraphQL over HTTP, appendix A) of a document that is known. */
export interface Named {
  readonly trusted: Trusted
  /** The other parameters of the request, as they came. */
  readonly rest: { readonly [name: string]: unknown }
}

export interface NotNamed {
  readonly code: string
  readonly message: string
}

const parameters = ['variables', 'operationName', 'extensions']

/** What a body asks for by an identifier; `undefined` for a body that spells its document out, or says nothing. */
export const named = (body: Buffer, known: ReadonlyMap<string, Trusted>): Named | NotNamed | undefined => {
  if (!body.includes('"documentId"')) return undefined
  const read = json(body)
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return undefined
  const { documentId, ...rest } = read as Record<string, unknown>
  if (documentId == null) return undefined
  if (typeof documentId !== 'string' || rest.query != null)
    return { code: 'BAD_REQUEST', message: 'A request names one document by `documentId`, or sends `query`.' }
  const trusted = known.get(documentId)
  return trusted
    ? { trusted, rest }
    : { code: 'UNKNOWN_DOCUMENT', message: 'No document is known by this id: send it as `query`.' }
}

/** The same request with its document spelled out. */
export const spelledOut = ({ trusted, rest }: Named): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(JSON.stringify({ ...rest, query: trusted.text })))

/**
 * The body of an answer that went well, without a detour; `undefined` when the document, whoever asks or what comes of
 * it is for the endpoint.
 */
export async function directly(
  { trusted, rest }: Named,
  principal: Principal,
  context: ReturnType<ContextFor>,
): Promise<string | undefined> {
  const { variables, operationName } = rest
  if (!actsAsMember(principal) || Object.keys(rest).some(name => !parameters.includes(name))) return undefined
  if (!isMap(variables) || !isMap(rest.extensions)) return undefined
  if (operationName != null && typeof operationName !== 'string') return undefined
  const data = await trusted.compiled()?.(context, variables ?? {}, operationName)
  return data && JSON.stringify({ data })
}

const isMap = (value: unknown): value is Record<string, unknown> | null | undefined =>
  value == null || (typeof value === 'object' && !Array.isArray(value))

const json = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString())
  } catch {
    return undefined
  }
}

const mediaTypes = ['application/graphql-response+json', 'application/json']

/** The type that the endpoint would answer with; `undefined` where that takes a closer look. */
export const answerType = (accept: string | undefined): string | undefined => {
  if (accept === undefined || accept === '*/*') return 'application/json; charset=utf-8'
  if (/charset/i.test(accept)) return undefined
  const asked = accept.split(',').map(each => each.split(';', 1)[0]!.trim().toLowerCase())
  if (asked.some(each => each.includes('*'))) return undefined
  const type = asked.find(each => mediaTypes.includes(each))
  return type && `${type}; charset=utf-8`
}
