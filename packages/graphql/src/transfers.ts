import type { Uuid } from '@plan-ledger/domain'

export type TransferKind = 'import' | 'export'

/**
 * `receiving`: a file is still coming in. `ready`: it was looked through and waits for a person's word. `queued` and
 * `running`: work for whichever process is free. The others are ends; of `failed` and `cancelled` it may be resumed.
 */
export type TransferState = 'receiving' | 'ready' | 'queued' | 'running' | 'done' | 'failed' | 'cancelled'

/** What is being done: a file is looked through and nothing written, or what was asked for is done. */
export type TransferStage = 'check' | 'work'

/** A rule that something breaks, and the words or numbers that explain it. */
export interface TransferProblem {
  readonly code: string
  readonly args: Readonly<Record<string, string | number>>
}

/** An import or export in the background, as those may see it who may. */
export interface TransferView {
  readonly id: Uuid
  readonly organisation: Uuid
  readonly member: Uuid
  readonly memberName: string
  readonly kind: TransferKind
  /** Of an import the form of the file, of an export its format. */
  readonly form: string
  /** Name of the file that came in or was made. */
  readonly name: string
  /** Of an export the address that gives the same at once. */
  readonly address?: string
  /** Of the file that came in or was made, as far as it is there. */
  readonly bytes: number
  readonly state: TransferState
  readonly stage: TransferStage
  /** Somebody asked to stop; what is under way is ended first. */
  readonly stopping: boolean
  /** Lines of versions, else events. */
  readonly done: number
  readonly total?: number
  /** Of an import: `done = applied + unchanged + rejected`. */
  readonly applied: number
  readonly unchanged: number
  readonly rejected: number
  readonly plans: number
  readonly plansStarted: number
  readonly eventsAdded: number
  readonly problem?: TransferProblem
  readonly createdAt: string
  readonly startedAt?: string
  readonly endedAt?: string
  /** When what came in and what was made are deleted. */
  readonly expiresAt: string
  readonly expired: boolean
  /** Whether all that a resumption takes is there. */
  readonly resumable: boolean
}

/** Why a line was not taken in. */
export interface TransferReject extends TransferProblem {
  readonly line: number
  /** `document.goals.0.due`; empty for the line as a whole. */
  readonly field: string
}

interface Found<T> {
  readonly entries: readonly { readonly cursor: string; readonly entry: T }[]
  readonly hasNextPage: boolean
  readonly totalCount: number
}
interface Paging {
  readonly first: number
  readonly after?: string
}

/** Imports and exports in the background. Whoever may import sees those of the organisation, everybody their own. */
export interface Transfers {
  transfer(id: Uuid): Promise<TransferView | undefined>
  transfers(paging: Paging): Promise<Found<TransferView>>
  transferRejects(id: Uuid, paging: Paging): Promise<Found<TransferReject>>
  /** Begins what is ready, goes on with what failed or was cancelled; anything else stays as it is. */
  startTransfer(id: Uuid): Promise<TransferView | undefined>
  /** Asks to stop what has not ended. */
  cancelTransfer(id: Uuid): Promise<TransferView | undefined>
  /** Each time it changed; those of the acting member, if none is named. */
  watchTransfers(id?: Uuid): AsyncIterable<TransferView>
}
