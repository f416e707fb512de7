import type { TransferProblem, TransferReject } from '@plan-ledger/graphql'
import type { Job, Progress } from './jobs.ts'

/** What a work is given besides its job. */
export interface Underway {
  /**
   * Says how far it is; cheap, since it is written a few times a second only. Rejects are kept with the progress they
   * belong to. @throws Stopped when nothing more is to be written
   */
  tell(progress: Progress, rejects?: readonly TransferReject[]): Promise<void>
  /** Writes what was told last. @throws Stopped */
  settle(): Promise<void>
}

export type Work = (job: Job, underway: Underway) => Promise<void>

/** A job can't be done, for a reason that the person who asked for it understands. */
export class CannotBeDone extends Error {
  override readonly name = 'CannotBeDone'
  readonly problem: TransferProblem
  constructor(code: string, args: TransferProblem['args'] = {}) {
    super(code)
    this.problem = { code, args }
  }
}
