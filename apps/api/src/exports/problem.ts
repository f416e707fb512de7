import type { ServerResponse } from 'node:http'
import { exportLimits } from './limits.ts'

/** Why something is not given, as RFC 9457 tells it. */
export interface Problem {
  readonly status: number
  readonly code: string
  /** A sentence for a person. */
  readonly detail: string
  readonly [more: string]: unknown
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

export function sendProblem(response: ServerResponse, { status, ...more }: Problem): void {
  const bytes = Buffer.from(JSON.stringify({ type: 'about:blank', title: titles[status], status, ...more }))
  response.writeHead(status, { 'content-type': 'application/problem+json', 'content-length': bytes.length })
  response.end(bytes)
}

/** One person has enough exports in work, or all together have. */
export function tooMany(response: ServerResponse): void {
  response.setHeader('retry-after', '30')
  sendProblem(response, {
    status: 429,
    code: 'TOO_MANY_EXPORTS',
    detail: `At most ${exportLimits.perPerson} exports run at once for one person: wait for one to end.`,
    limit: exportLimits.perPerson,
  })
}

/** There is no such thing, or nobody may know that there is. */
export const nothingHere: Problem = { status: 404, code: 'NOT_FOUND', detail: 'There is nothing here.' }
