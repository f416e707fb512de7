import type { Uuid } from '@plan-ledger/domain'
import type { Principal } from '@plan-ledger/identity'
import type { Ledger } from '@plan-ledger/imports'
import type { Sql } from 'postgres'
import type { Offer } from '../exports/exports.ts'
import type { InWork } from '../exports/in-work.ts'
import type { ContextFor } from '../http/endpoint.ts'
import type { Organisations } from '../organisations.ts'
import { exportFile } from './export-file.ts'
import { type TransferFiles, transferFiles } from './files.ts'
import { type Job, jobs as jobsIn } from './jobs.ts'
import { checkPlanDocument, importPlanDocument } from './plan-document.ts'
import { runner } from './runner.ts'
import { checkSnapshots, importSnapshots } from './snapshots.ts'
import { createTransferTables } from './tables.ts'
import type { TransferSources } from './transfers-as.ts'
import { watch } from './watch.ts'

interface Composed {
  readonly sql: Sql
  readonly ledger: Ledger
  readonly organisations: Organisations
  /** How many of them are here. */
  readonly knownPlans: (plans: readonly Uuid[]) => Promise<number>
  readonly offers: (counted: InWork['counted']) => readonly Offer[]
  readonly contextFor: ContextFor
  readonly newId: () => Uuid
  readonly isTransient: (error: unknown) => boolean
  readonly untilReachable: <T>(attempt: () => Promise<T>) => Promise<T>
  readonly report: (error: unknown) => void
}

/** Imports and exports in the background, from their tables to their addresses. */
export async function transfers(composed: Composed): Promise<{
  readonly sources: TransferSources
  readonly files: TransferFiles
  /** Nothing is left of what an organisation brought or took along: work that is under way ends. */
  forget(organisation: Uuid): Promise<void>
  stop(): Promise<void>
}> {
  const { sql, ledger, organisations, knownPlans, offers, contextFor, newId } = composed
  await createTransferTables(sql)
  const jobs = jobsIn(sql)

  async function principalOf({ organisation, member }: Job): Promise<Principal | undefined> {
    const found = (await organisations.load(organisation))?.members.find(({ id }) => id === member)
    if (!found) return undefined
    const { name, roles } = found
    return { member, name, organisation, roles, expiresAt: Number.POSITIVE_INFINITY, via: 'development' }
  }
  const making = exportFile({ jobs, offers, contextFor, principalOf })
  const workOf = ({ kind, stage, form }: Job) => {
    if (kind === 'export') return making
    if (form === 'snapshots')
      return stage === 'check' ? checkSnapshots(jobs, knownPlans) : importSnapshots(jobs, ledger)
    return stage === 'check' ? checkPlanDocument(jobs) : importPlanDocument(jobs, ledger)
  }

  const { isTransient, report, untilReachable } = composed
  const { nudge, stop } = runner({ jobs, workOf, isTransient, report })
  return {
    sources: { jobs, watch: watch(jobs, untilReachable), nudge },
    files: transferFiles({ jobs, offers: offers(() => undefined), contextFor, nudge, newId }),
    forget: jobs.forgetAll,
    stop,
  }
}
