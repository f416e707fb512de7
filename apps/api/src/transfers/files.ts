import type { IncomingMessage, ServerResponse } from 'node:http'
import { isUuid, type Uuid } from '@plan-ledger/domain'
import { byteOrderMark, csvLine } from '@plan-ledger/exchange'
import type { TransferReject } from '@plan-ledger/graphql'
import { can, type Principal } from '@plan-ledger/identity'
import { causeInWords, linesIn } from '@plan-ledger/imports'
import { z } from 'zod'
import { isProblem, type Offer } from '../exports/exports.ts'
import { formats, isOffered, type OfferedFormat } from '../exports/formats.ts'
import { nothingHere, type Problem, sendProblem } from '../exports/problem.ts'
import { sendBytes, sendText } from '../exports/send.ts'
import type { ContextFor } from '../http/endpoint.ts'
import type { Job, Jobs } from './jobs.ts'
import { transferLimits } from './limits.ts'
import { longestDocument } from './plan-document.ts'

/** Answers what lies under `/imports` and `/transfers/`, and exports that are to be made in the background. */
export type TransferFiles = (
  request: IncomingMessage,
  response: ServerResponse,
  principal: Principal,
) => Promise<void>

interface Sources {
  readonly jobs: Jobs
  readonly offers: readonly Offer[]
  readonly contextFor: ContextFor
  readonly nudge: () => void
  readonly newId: () => Uuid
}

const forms = ['snapshots', 'plan-json', 'plan-yaml'] as const
type Form = (typeof forms)[number]
const longestOf = (form: Form) =>
  form === 'snapshots'
    ? transferLimits.uploadBytes
    : Math.min(transferLimits.uploadBytes, longestDocument(form))

const announced = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(transferLimits.nameLength)
    .regex(/^[^\p{Cc}/\\]+$/u),
  form: z.enum(forms),
  bytes: z.int().min(1),
})

const partAddress = /^\/imports\/([0-9a-f-]{36})\/(\d{1,5})$/
const fileAddress = /^\/transfers\/([0-9a-f-]{36})\/(result|rejected\.csv|rejected\.jsonl)$/

const tooManyOpen: Problem = {
  status: 429,
  code: 'TOO_MANY_TRANSFERS',
  detail: `At most ${transferLimits.openPerPerson} imports and exports of one person are open at once: end one first.`,
  limit: transferLimits.openPerPerson,
}
const bad = (field: string, detail: string, more: object = {}): Problem => ({
  status: 400,
  code: 'BAD_PARAMETER',
  field,
  detail,
  ...more,
})
const tooLarge = (limit: number): Problem => ({
  status: 413,
  code: 'TOO_LARGE',
  detail: `At most ${limit} bytes are taken.`,
  limit,
})

export function transferFiles({ jobs, offers, contextFor, nudge, newId }: Sources): TransferFiles {
  return async (request, response, principal) => {
    const { member, name, organisation } = principal
    if (member === undefined || name === undefined || organisation === undefined)
      return sendProblem(response, { status: 403, code: 'NO_MEMBER', detail: 'Choose a member to act as.' })
    const url = new URL(request.url ?? '/', 'http://api')
    const who = { organisation, member, memberName: name }
    const own = async (id: string): Promise<Job | undefined> => {
      const job = isUuid(id) ? await jobs.byId(id) : undefined
      return job?.organisation === who.organisation && job.member === who.member ? job : undefined
    }
    const isFull = async () => (await jobs.open(who.organisation, who.member)) >= transferLimits.openPerPerson
    const answer = await answerTo()
    if (answer) sendProblem(response, answer)

    async function answerTo(): Promise<Problem | undefined> {
      const [, part, n] = partAddress.exec(url.pathname) ?? []
      const [, file, what] = fileAddress.exec(url.pathname) ?? []
      if (request.method === 'POST' && url.pathname === '/imports') return announce()
      if (request.method === 'PUT' && part !== undefined) return takePart(part, Number(n))
      if (request.method === 'POST' && url.pathname.startsWith('/exports/')) return begin()
      if (request.method === 'GET' && file !== undefined) return give(file, what!)
      return nothingHere
    }

    /** A file is going to come in. */
    async function announce(): Promise<Problem | undefined> {
      const may = can(principal, 'importPlans', { organisation: who.organisation })
      if (!may.allowed)
        return {
          status: 403,
          code: 'NOT_ALLOWED',
          detail: 'This is not for the acting member.',
          rule: may.rule,
        }
      const body = await readBody(request, 2_048)
      const said = announced.safeParse(body && jsonOf(body))
      if (!said.success) {
        const [issue] = said.error.issues
        return bad(
          issue?.path.join('.') ?? '',
          'An import is announced by name, form and bytes of its file.',
          {
            problem: issue?.code,
          },
        )
      }
      const limit = longestOf(said.data.form)
      if (said.data.bytes > limit) return tooLarge(limit)
      if (await isFull()) return tooManyOpen
      const job = await jobs.create({
        ...who,
        id: newId(),
        kind: 'import',
        form: said.data.form,
        name: said.data.name,
        state: 'receiving',
        expectedBytes: said.data.bytes,
      })
      sendJson(response, 201, { transferId: job.id, partBytes: transferLimits.partBytes })
      return undefined
    }

    /** A part comes in; all have the same length but the last. */
    async function takePart(id: Uuid, n: number): Promise<Problem | undefined> {
      const job = await own(id)
      if (job?.kind !== 'import') return nothingHere
      if (!/^application\/octet-stream\s*(;|$)/i.test(request.headers['content-type'] ?? ''))
        return { status: 415, code: 'CONTENT_TYPE', detail: 'A part is application/octet-stream.' }
      const expected = job.expectedBytes ?? 0
      const length = Math.min(transferLimits.partBytes, expected - n * transferLimits.partBytes)
      if (length <= 0) return bad('part', 'There is no such part.')
      const body = await readBody(request, length)
      if (!body) return tooLarge(length)
      if (body.length !== length) return bad('part', `This part has ${length} bytes.`, { limit: length })
      const received = await jobs.receive(id, n, body)
      if (!received) return { status: 409, code: 'NOT_RECEIVING', detail: 'Nothing more is taken in here.' }
      if (received.state === 'queued') nudge()
      sendJson(response, 200, { transferId: id, state: received.state, bytes: received.bytes })
      return undefined
    }

    /** What would be given at once is made in the background (RFC 7240, `respond-async`). */
    async function begin(): Promise<Problem | undefined> {
      if (!/\brespond-async\b/i.test(`${request.headers.prefer ?? ''}`))
        return {
          status: 400,
          code: 'PREFER',
          detail: 'An export in the background is asked for with Prefer: respond-async.',
        }
      const context = contextFor({ principal, signal: new AbortController().signal })
      const address = `${url.pathname}${url.search}`
      if (address.length > 4_000) return bad('address', 'The address is too long.', { limit: 4_000 })
      const asked = firstAnswer(offers, offer => offer(url.pathname, url.searchParams, context))
      const answer = (await asked) ?? nothingHere
      if (isProblem(answer)) return answer
      if (await isFull()) return tooManyOpen
      const job = await jobs.create({
        ...who,
        id: newId(),
        kind: 'export',
        form: answer.format,
        name: url.pathname.split('/').at(-1)!,
        address,
        state: 'queued',
      })
      nudge()
      response.setHeader('preference-applied', 'respond-async')
      sendJson(response, 202, { transferId: job.id })
      return undefined
    }

    async function give(id: Uuid, what: string): Promise<Problem | undefined> {
      const job = await own(id)
      if (!job) return nothingHere
      if (what === 'result') return giveResult(job)
      if (job.kind !== 'import' || job.rejected === 0) return nothingHere
      const base = job.name.replace(/\.[a-z]{1,5}$/i, '')
      if (what === 'rejected.csv') {
        attach(response, 'text/csv; charset=utf-8; header=present', `${base}.rejected.csv`)
        await sendText(response, rejectsAsCsv(job.id))
        return undefined
      }
      if (job.form !== 'snapshots' || job.expired) return nothingHere
      attach(response, 'application/jsonl; charset=utf-8', `${base}.rejected.jsonl`)
      await sendBytes(response, rejectedLines(job.id))
      return undefined
    }

    /** Only to whom it was made for, and only while they might have it made again. */
    async function giveResult(job: Job): Promise<Problem | undefined> {
      if (job.kind !== 'export' || job.state !== 'done' || job.expired) return nothingHere
      const context = contextFor({ principal, signal: new AbortController().signal })
      const address = new URL(job.address ?? '', 'http://api')
      const answer =
        (await firstAnswer(offers, offer => offer(address.pathname, address.searchParams, context))) ??
        nothingHere
      if (isProblem(answer)) return answer
      attach(response, mediaTypeOf(job.form), job.name)
      await sendBytes(response, jobs.pieces(job.id))
      return undefined
    }
  }

  async function* rejects(id: Uuid): AsyncGenerator<TransferReject> {
    for (let after: string | undefined; ; ) {
      const page = await jobs.rejects(id, { first: 500, ...(after !== undefined && { after }) })
      for (const { entry } of page.entries) yield entry
      after = page.entries.at(-1)?.cursor
      if (!page.hasNextPage) return
    }
  }

  async function* rejectsAsCsv(id: Uuid): AsyncGenerator<string> {
    yield byteOrderMark + csvLine(['line', 'field', 'code', 'problem'])
    for await (const { line, field, code, args } of rejects(id))
      yield csvLine([line, field, code, causeInWords({ code, path: field ? field.split('.') : [], args })])
  }

  /** The lines themselves, as they came, to be mended and imported. */
  async function* rejectedLines(id: Uuid): AsyncGenerator<Uint8Array> {
    const refused = new Set<number>()
    for await (const { line } of rejects(id)) refused.add(line)
    for await (const line of linesIn(jobs.pieces(id)))
      if (refused.has(line.number) && 'text' in line) yield Buffer.from(`${line.text}\n`)
  }
}

const mediaTypeOf = (form: string) =>
  isOffered(form, Object.keys(formats) as OfferedFormat[])
    ? formats[form].mediaType
    : 'application/octet-stream'

const attach = (response: ServerResponse, type: string, name: string) =>
  response.writeHead(200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name.replace(/[^\w.@ -]/g, '_')}"`,
  })

const firstAnswer = async <T, R>(
  items: readonly T[],
  find: (item: T) => Promise<R> | undefined,
): Promise<R | undefined> => {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}

const sendJson = (response: ServerResponse, status: number, content: object) => {
  const bytes = Buffer.from(JSON.stringify(content))
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
  })
  response.end(bytes)
}

const jsonOf = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

/** The whole body, or `undefined` as soon as it is too large. */
const readBody = (request: IncomingMessage, most: number): Promise<Buffer | undefined> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let bytes = 0
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= most) return void chunks.push(chunk)
      request.pause()
      resolve(undefined)
    })
    request.on('end', () => resolve(Buffer.concat(chunks)))
    request.on('error', reject)
  })
