import { createHash } from 'node:crypto'
import type { Actor } from '@plan-ledger/domain'
import { EventRefused, SubjectErased } from '@plan-ledger/event-log'
import { documentLimits, type Flaw, type ReadDocument, readDocument } from '@plan-ledger/exchange'
import type { TransferReject } from '@plan-ledger/graphql'
import { importContent, importHistory, type Ledger, NotImported } from '@plan-ledger/imports'
import type { Job, Jobs } from './jobs.ts'
import { CannotBeDone, type Underway, type Work } from './work.ts'

const formOf = (job: Job) => (job.form === 'plan-yaml' ? 'yaml' : 'json')

/** The longest text of a plan document. */
export const longestDocument = (form: string): number =>
  documentLimits[form === 'plan-yaml' ? 'yamlBytes' : 'jsonBytes']

/** Looks through a plan document and writes nothing. */
export const checkPlanDocument =
  (jobs: Pick<Jobs, 'pieces'>): Work =>
  async (job, underway) => {
    const { document } = await read(jobs, job, underway)
    if (document.history && document.history.organisation.id !== job.organisation)
      throw new CannotBeDone('IN_ANOTHER_ORGANISATION', { name: document.history.organisation.name })
    const total = document.history?.events.length
    await underway.tell({ plans: 1, ...(total !== undefined && { total }) })
    await underway.settle()
  }

/** Imports a plan document, as a whole or not at all; what is here already is not imported again. */
export const importPlanDocument =
  (jobs: Pick<Jobs, 'pieces'>, ledger: Ledger): Work =>
  async (job, underway) => {
    const { document, lineOf, digest } = await read(jobs, job, underway)
    const actor: Actor = { id: job.member, name: job.memberName, role: 'admin' }
    let told = Promise.resolve()
    const how = {
      organisation: job.organisation,
      actor,
      onProgress: ({ done, total }: { done: number; total: number }) => {
        told = told.then(() => underway.tell({ done, total }))
      },
    }
    try {
      const { history } = document
      const imported = await (history
        ? importHistory(ledger, { ...document, history }, { ...how, digest })
        : importContent(ledger, document.plan, how))
      await told
      const done = imported.present + imported.added.length
      await underway.tell({
        done,
        total: done,
        applied: imported.added.length,
        unchanged: imported.present,
        eventsAdded: imported.added.length,
        plans: 1,
        plansStarted: imported.present === 0 ? 1 : 0,
      })
      await underway.settle()
    } catch (error) {
      // what it was told first says more than what came of it
      await told
      if (error instanceof SubjectErased) throw new CannotBeDone('SUBJECT_ERASED')
      if (error instanceof EventRefused) throw new CannotBeDone('EVENT_REFUSED')
      if (!(error instanceof NotImported)) throw error
      const { because } = error
      if (because.code === 'FLAWED') return refuse(underway, because.flaws, lineOf)
      throw new CannotBeDone(because.code, {
        ...('plan' in because && { plan: because.plan }),
        ...('version' in because && { version: because.version }),
        ...('name' in because && { name: because.name }),
      })
    }
  }

async function read(jobs: Pick<Jobs, 'pieces'>, job: Job, underway: Underway) {
  const bytes: Uint8Array[] = []
  for await (const piece of jobs.pieces(job.id)) bytes.push(piece)
  const text = decoded(Buffer.concat(bytes))
  const found = readDocument(text, formOf(job))
  if ('flaws' in found) return refuse(underway, found.flaws)
  return { ...found, digest: createHash('sha256').update(text, 'utf8').digest('hex') }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new CannotBeDone('NOT_UTF8')
  }
}

/** @throws CannotBeDone always, when the flaws are kept */
async function refuse(
  { tell, settle }: Underway,
  flaws: readonly Flaw[],
  lineOf?: ReadDocument['lineOf'],
): Promise<never> {
  const rejects = flaws.map(({ code, path, args, line }): TransferReject => {
    const at = line ?? lineOf?.(path) ?? 0
    return { line: at, field: path.join('.'), code, args }
  })
  await tell({ rejected: rejects.length }, rejects)
  await settle()
  throw new CannotBeDone('FLAWED', { count: rejects.length })
}
