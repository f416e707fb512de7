import type { Principal } from '@plan-ledger/identity'
import { type Allowed, fileName, isProblem, type Offer } from '../exports/exports.ts'
import type { InWork } from '../exports/in-work.ts'
import type { ContextFor } from '../http/endpoint.ts'
import type { Job, Jobs } from './jobs.ts'
import { transferLimits } from './limits.ts'
import { CannotBeDone, type Work } from './work.ts'

interface Making {
  readonly jobs: Jobs
  /** What may leave; each export counts what it reads for itself. */
  readonly offers: (counted: InWork['counted']) => readonly Offer[]
  readonly contextFor: ContextFor
  /** The person who asked, in the roles that they have now. */
  readonly principalOf: (job: Job) => Promise<Principal | undefined>
}

/** Makes the file that an address gives, asked anew whether the person may have it, and records that it was made. */
export const exportFile =
  ({ jobs, offers, contextFor, principalOf }: Making): Work =>
  async (job, { tell, settle }) => {
    const principal = await principalOf(job)
    if (!principal) throw new CannotBeDone('NOT_ALLOWED')
    const context = contextFor({ principal, signal: new AbortController().signal })
    let done = 0
    const allowed = await offered(
      offers(count => {
        done += count
      }),
      job.address ?? '',
      context,
    )
    if (!allowed) throw new CannotBeDone('NOT_ALLOWED')
    await jobs.dropPieces(job.id)
    const { name, entries: total, headers: _, pieces, ...about } = await allowed.prepare()
    await context.recordExport({ as: allowed.as, format: allowed.format, entries: total, ...about })
    await tell({ done, total, name: fileName(name, allowed.format, context.now()) })
    let n = 0
    let bytes = 0
    for await (const piece of inPieces(pieces())) {
      await jobs.addPiece(job.id, n, piece)
      n += 1
      bytes += piece.length
      await tell({ done: Math.min(done, total), bytes })
    }
    await tell({ done: total, bytes })
    await settle()
  }

/** What an address offers to whom the context is, if anything. */
export async function offered(
  offers: readonly Offer[],
  address: string,
  context: ReturnType<ContextFor>,
): Promise<Allowed | undefined> {
  const url = new URL(address, 'http://api')
  for (const offer of offers) {
    const answer = await offer(url.pathname, url.searchParams, context)
    if (answer) return isProblem(answer) ? undefined : answer
  }
  return undefined
}

async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let text = ''
  for await (const piece of texts) {
    text += piece
    if (text.length < transferLimits.pieceBytes) continue
    yield Buffer.from(text)
    text = ''
  }
  if (text !== '') yield Buffer.from(text)
}
