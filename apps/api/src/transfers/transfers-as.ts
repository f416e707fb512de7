import type { Transfers, TransferView } from '@plan-ledger/graphql'
import { can, type Principal } from '@plan-ledger/identity'
import { BadCursor } from '@plan-ledger/read-models'
import { badCursor } from '../bad-cursor.ts'
import type { Job, Jobs } from './jobs.ts'
import type { Watch } from './watch.ts'

export interface TransferSources {
  readonly jobs: Jobs
  readonly watch: Watch
  readonly nudge: () => void
}

const nothing = { entries: [], hasNextPage: false, totalCount: 0 }
const idForm = /^[0-9a-f-]{36}$/
const rejectForm = /^\d{1,9}\.\d{1,4}$/

/** Imports and exports as one principal may see and command them. */
export function transfersAs(
  { jobs, watch, nudge }: TransferSources,
  principal: Principal,
  signal: AbortSignal,
): Transfers {
  const { organisation, member } = principal
  const seesAll = organisation !== undefined && can(principal, 'importPlans', { organisation }).allowed
  const isOwn = (job: Job) => job.organisation === organisation && job.member === member
  const mayBeSeen = (job: Job) => isOwn(job) || (seesAll && job.organisation === organisation)
  const seen = async (id: string): Promise<Job | undefined> => {
    const job = await jobs.byId(id)
    return job && mayBeSeen(job) ? job : undefined
  }
  // An import is begun with the right to import, which may have been taken away; an export asks for itself.
  const mayGoOn = (job: Job) => (job.kind === 'import' ? seesAll : isOwn(job))

  return {
    transfer: seen,
    async transfers({ first, after }) {
      if (organisation === undefined || member === undefined) return nothing
      if (after !== undefined && !idForm.test(after)) badCursor(new BadCursor())
      return jobs.page({
        organisation,
        first,
        ...(after !== undefined && { after }),
        ...(!seesAll && { member }),
      })
    },
    async transferRejects(id, { first, after }) {
      if (after !== undefined && !rejectForm.test(after)) badCursor(new BadCursor())
      const job = await seen(id)
      return job ? jobs.rejects(id, { first, ...(after !== undefined && { after }) }) : nothing
    },
    async startTransfer(id) {
      const job = await seen(id)
      if (!job) return undefined
      if (mayGoOn(job)) {
        await jobs.start(id)
        nudge()
      }
      return jobs.byId(id)
    },
    async cancelTransfer(id) {
      if (!(await seen(id))) return undefined
      await jobs.cancel(id)
      return jobs.byId(id)
    },
    watchTransfers: id => following(id),
  }

  async function* following(id: string | undefined): AsyncGenerator<TransferView> {
    if (id !== undefined) {
      const job = await seen(id)
      if (!job) return
      yield job
    }
    const passes = (job: Job) => (id === undefined ? isOwn(job) : job.id === id && mayBeSeen(job))
    yield* watch.changes(passes, signal)
  }
}
