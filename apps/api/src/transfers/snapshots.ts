import { type Actor, isRejected, readSnapshot, type Uuid } from '@plan-ledger/domain'
import type { TransferReject } from '@plan-ledger/graphql'
import {
  type Cause,
  importLines,
  type Ledger,
  type Line,
  linesIn,
  longestLine,
  parseSnapshotLine,
  peopleOf,
} from '@plan-ledger/imports'
import { v5 as uuidOfName } from 'uuid'
import type { Jobs } from './jobs.ts'
import { transferLimits } from './limits.ts'
import { CannotBeDone, type Work } from './work.ts'

const rejectsOf = (line: number, causes: readonly Cause[]): TransferReject[] =>
  causes
    .slice(0, transferLimits.causesPerLine)
    .map(({ code, path, args }) => ({ line, field: path.join('.'), code, args }))

/** Plans asked for at once. */
const together = 500

/**
 * Looks through dated versions of documents and writes nothing: which lines can't be taken in as they are, of how many
 * plans they speak, and how many of these are new here.
 */
export const checkSnapshots =
  (jobs: Pick<Jobs, 'pieces'>, known: (plans: readonly Uuid[]) => Promise<number>): Work =>
  async (job, { tell, settle }) => {
    const plans = new Set<Uuid>()
    let done = 0
    let rejected = 0
    for await (const line of linesIn(jobs.pieces(job.id))) {
      const causes = flawsOf(line, plan => plans.add(uuidOfName(plan, job.organisation)))
      done += 1
      if (causes.length > 0) rejected += 1
      await tell({ done, rejected, plans: plans.size }, rejectsOf(line.number, causes))
    }
    if (done === 0) throw new CannotBeDone('NOTHING_TO_READ')
    const all = [...plans]
    let here = 0
    for (let n = 0; n < all.length; n += together) here += await known(all.slice(n, n + together))
    await tell({ total: done, plansStarted: all.length - here })
    await settle()
  }

const flawsOf = (line: Line, found: (plan: string) => void): readonly Cause[] => {
  if ('unreadable' in line) return [{ code: line.unreadable, path: [], args: { limit: longestLine } }]
  const parsed = parseSnapshotLine(line.text)
  if ('causes' in parsed) return parsed.causes
  const snapshot = readSnapshot(parsed.snapshot)
  if (isRejected(snapshot)) return [{ code: snapshot.rejected, path: snapshot.path, args: snapshot.args }]
  found(snapshot.plan)
  return []
}

/** Imports them, from the line on at which it was interrupted. */
export const importSnapshots =
  (jobs: Pick<Jobs, 'pieces'>, ledger: Ledger): Work =>
  async (job, { tell, settle }) => {
    const { id, organisation } = job
    const actor: Actor = { id: job.member, name: job.memberName, role: 'admin' }
    const people = peopleOf(ledger, organisation, actor)
    const target = { organisation, plans: ledger.plans(), personOf: people.personOf }
    const lines = behind(linesIn(jobs.pieces(id)), job.done)
    const counts = {
      done: job.done,
      applied: job.applied,
      unchanged: job.unchanged,
      rejected: job.rejected,
      plansStarted: job.plansStarted,
      eventsAdded: job.eventsAdded,
    }
    for await (const [line, outcome] of importLines(target, lines)) {
      counts.done += 1
      counts[outcome.kind] += 1
      if (outcome.kind === 'applied') {
        counts.eventsAdded += outcome.types.length
        if (outcome.started) counts.plansStarted += 1
      }
      await tell({ ...counts }, outcome.kind === 'rejected' ? rejectsOf(line.number, outcome.causes) : [])
    }
    await settle()
  }

async function* behind<T>(lines: AsyncIterable<T>, passed: number): AsyncGenerator<T> {
  let n = 0
  for await (const line of lines) {
    n += 1
    if (n > passed) yield line
  }
}
