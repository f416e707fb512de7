import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Uuid } from '@plan-ledger/domain'
import type { Context } from '@plan-ledger/graphql'
import type { ActingRole, Principal } from '@plan-ledger/identity'
import type { Logger } from 'pino'
import type { ContextFor } from '../http/endpoint.ts'
import { formats, type OfferedFormat } from './formats.ts'
import type { InWork } from './in-work.ts'
import { nothingHere, type Problem, sendProblem, tooMany } from './problem.ts'
import { sendText } from './send.ts'

/** Something that may leave, before anything of it was read. */
export interface Allowed {
  readonly format: OfferedFormat
  /** The role that allows it. */
  readonly as: ActingRole
  readonly prepare: () => Promise<Prepared>
}

/** Something that is about to leave: known is what and how much, nothing is written yet. */
export interface Prepared {
  /** Without date and extension. */
  readonly name: string
  readonly headers?: Readonly<Record<string, string>>
  /** Events that it is written from. */
  readonly entries: number
  readonly plan?: Uuid
  readonly filter?: string
  /** SHA-256 of all that leaves, where it is known before: 64 hexadecimal digits. */
  readonly digest?: string
  readonly pieces: () => AsyncIterable<string>
}

/** What an address asks for on behalf of whom the context is; `undefined` when it names nothing. */
export type Offer = (
  path: string,
  parameters: URLSearchParams,
  context: Context,
) => Promise<Allowed | Problem> | undefined

export type Exports = (
  request: IncomingMessage,
  response: ServerResponse,
  principal: Principal,
) => Promise<void>

/** As a file is called that was made today. */
export const fileName = (name: string, format: OfferedFormat, now: string): string =>
  `${name}_${now.slice(0, 10)}.${formats[format].extension}`

export const isProblem = (answer: object): answer is Problem => 'status' in answer

const nobodyActs: Problem = {
  status: 403,
  code: 'NO_MEMBER',
  detail: 'Choose a member to act as: nobody is acting yet.',
}

/** Answers what lies under `/exports/`: permission first, then the record that it was made, then the bytes. */
export function exports(
  offers: readonly Offer[],
  {
    contextFor,
    work,
    logger,
  }: {
    readonly contextFor: ContextFor
    readonly work: InWork
    readonly logger: Logger
  },
): Exports {
  return async (request, response, principal) => {
    if (principal.member === undefined) return sendProblem(response, nobodyActs)
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const context = contextFor({ principal, signal: gone.signal })
    const url = new URL(request.url ?? '/', 'http://api')
    const asked = firstOf(offers, offer => offer(url.pathname, url.searchParams, context))
    const answer = (await asked) ?? nothingHere
    if (isProblem(answer)) return sendProblem(response, answer)

    const leave = work.enter(principal)
    if (!leave) return tooMany(response)
    try {
      const { format, as } = answer
      const { name, headers, entries, pieces, ...about } = await answer.prepare()
      await context.recordExport({ as, format, entries, ...about })
      const { mediaType } = formats[format]
      response.writeHead(200, {
        'content-type': mediaType,
        'content-disposition': `attachment; filename="${fileName(name, format, context.now())}"`,
        'plan-ledger-entries': `${entries}`,
        ...headers,
      })
      const outcome = await sendText(response, pieces())
      logger.info({ format, entries, outcome }, 'an export was made')
    } finally {
      leave()
    }
  }
}

const firstOf = <T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined => {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}
