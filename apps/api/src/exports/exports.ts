import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Actor, ExportFormat, Uuid } from '@plan-ledger/domain'
import type { Principal } from '@plan-ledger/identity'
import type { Logger } from 'pino'
import { formats, type OfferedFormat } from './formats.ts'
import type { InWork } from './in-work.ts'
import { exportLimits } from './limits.ts'
import { nothingHere, type Problem, sendProblem } from './problem.ts'
import type { ToRecord } from './record-export.ts'
import { send } from './send.ts'

/** Something that may leave, before anything of it was read. */
export interface Allowed {
  readonly format: OfferedFormat
  readonly organisation: Uuid
  readonly role: Actor['role']
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
  readonly pieces: () => AsyncIterable<string>
}

/** What an address asks for on somebody's behalf; `undefined` when it names nothing. */
export type Offer = (
  path: string,
  parameters: URLSearchParams,
  principal: Principal,
) => Promise<Allowed | Problem> | undefined

export type Exports = (
  request: IncomingMessage,
  response: ServerResponse,
  principal: Principal,
) => Promise<void>

export const isProblem = (answer: object): answer is Problem => 'status' in answer

const tooMany: Problem = {
  status: 429,
  code: 'TOO_MANY_EXPORTS',
  detail: `At most ${exportLimits.perPerson} exports run at once for one person: wait for one to end.`,
  limit: exportLimits.perPerson,
}
const nobodyActs: Problem = {
  status: 403,
  code: 'NO_MEMBER',
  detail: 'Choose a member to act as: nobody is acting yet.',
}

/** Answers what lies under `/exports/`: permission first, then the record that it was made, then the bytes. */
export function exports(
  offers: readonly Offer[],
  {
    work,
    record,
    clock,
    logger,
  }: {
    readonly work: InWork
    readonly record: (made: ToRecord) => Promise<void>
    readonly clock: () => string
    readonly logger: Logger
  },
): Exports {
  return async (request, response, principal) => {
    const { member, name } = principal
    if (member === undefined || name === undefined) return sendProblem(response, nobodyActs)
    const url = new URL(request.url ?? '/', 'http://api')
    const asked = firstOf(offers, offer => offer(url.pathname, url.searchParams, principal))
    const answer = (await asked) ?? nothingHere
    if (isProblem(answer)) return sendProblem(response, answer)

    const leave = work.enter(principal)
    if (!leave) {
      response.setHeader('retry-after', '30')
      return sendProblem(response, tooMany)
    }
    try {
      const { format, organisation, role } = answer
      const { plan, filter, entries, ...prepared } = await answer.prepare()
      const actor = { id: member, name, role }
      await record({
        organisation,
        actor,
        format: format satisfies ExportFormat,
        entries,
        ...(plan !== undefined && { plan }),
        ...(filter !== undefined && { filter }),
      })
      const { mediaType, extension } = formats[format]
      response.writeHead(200, {
        'content-type': mediaType,
        'content-disposition': `attachment; filename="${prepared.name}_${clock().slice(0, 10)}.${extension}"`,
        'plan-ledger-entries': `${entries}`,
        ...prepared.headers,
      })
      const outcome = await send(response, prepared.pieces())
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
