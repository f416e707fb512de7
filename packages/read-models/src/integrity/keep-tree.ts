import { setTimeout as pause } from 'node:timers/promises'
import type { EventLog } from '@plan-ledger/event-log'
import type { Sha256 } from '@plan-ledger/integrity'
import type { Sql } from 'postgres'
import { CheckpointMoved, readCheckpoint, verifyCheckpoint } from '../checkpoint.ts'
import { inbox } from '../inbox.ts'
import { longestTurn, whileLeading } from '../leader.ts'
import { isTransient } from '../outage.ts'
import type { LogKey } from './log-key.ts'
import { matchAllSigned, sign } from './sign.ts'
import { treeName } from './tables.ts'
import { takeIn } from './take-in.ts'

const batch = 500
/** ms between two checkpoints of one organisation. */
const rhythm = 1_000
/** ms after which a tree that stopped looks whether the fault is gone. */
const lookAgain = 30_000

interface Settings {
  readonly log: EventLog
  readonly sql: Sql
  /** Of the same database: the lock has a connection of its own. */
  readonly url: string
  readonly key: LogKey
  readonly sha256: Sha256
  readonly clock: () => string
  /** Of those streams that make up an organisation's log. */
  readonly streamPrefixes: readonly string[]
  readonly report: (report: { readonly kind: 'retry' | 'stopped'; readonly error: unknown }) => void
}

export interface TreeKeeper {
  status(): TreeStatus
  /** Ends after the batch in work. */
  stop(): Promise<void>
}

export interface TreeStatus {
  readonly leader: boolean
  /** Position of the last event taken in by this process. */
  readonly position?: bigint
  readonly aliveAt: number
  /** Set while nothing is taken in or signed for a fault that does not pass by itself. */
  readonly stopped?: unknown
}

/**
 * Keeps the organisations' Merkle trees up with the log and signs what they become: one process among all, every
 * event exactly once, at most a checkpoint a second for each. `createTree` must have run before.
 */
export function keepTree({
  log,
  sql,
  url,
  key,
  sha256,
  clock,
  streamPrefixes,
  report,
}: Settings): TreeKeeper {
  const stopping = new AbortController()
  const { signal } = stopping
  const status: { -readonly [K in keyof TreeStatus]: TreeStatus[K] } = { leader: false, aliveAt: Date.now() }
  const alive = () => {
    status.aliveAt = Date.now()
  }

  async function follow(longest: number, either: AbortSignal): Promise<void> {
    const { position, generation } = await begin()
    // what is half grown is not signed
    const head = await log.head()
    let grown = position > 0n
    let at = position
    status.position = at
    const ending = new AbortController()
    const coming = inbox(
      log.subscribe({ after: at, filter: { streamPrefixes } }, AbortSignal.any([either, ending.signal])),
      batch * 2,
    )
    const unsigned = new Set(await unsignedOf(sql))
    let signedAt = 0
    try {
      while (!either.aborted) {
        alive()
        const due = signedAt + rhythm - Date.now()
        const events = await coming.take(batch, unsigned.size > 0 ? Math.max(due, 0) : rhythm)
        if (events.length > 0) {
          for (const each of await takeIn(sql, sha256, { position: at, generation }, events, longest))
            unsigned.add(each)
          at = events.at(-1)!.position
          status.position = at
        }
        delete status.stopped
        if (events.length === 0 && (await readCheckpoint(sql, treeName)).generation !== generation) return
        if (at < head || Date.now() < signedAt + rhythm) continue
        if (!grown) await matchAllSigned(sql, sha256)
        grown = true
        for (const organisation of unsigned) await sign(sql, sha256, key, organisation, clock())
        if (unsigned.size > 0) signedAt = Date.now()
        unsigned.clear()
      }
    } finally {
      ending.abort()
    }
  }

  async function begin() {
    const checkpoint = await readCheckpoint(sql, treeName)
    await verifyCheckpoint(log, checkpoint)
    return checkpoint
  }

  async function keep(): Promise<void> {
    const leading = (now: boolean) => {
      status.leader = now
    }
    const standingBy = () => {
      delete status.position
    }
    for (let failures = 0; !signal.aborted; ) {
      const before = status.position
      try {
        await whileLeading(url, `plan-ledger.${treeName}`, signal, { alive, leading, standingBy }, either =>
          follow(longestTurn(failures), either),
        )
      } catch (error) {
        if (signal.aborted) return
        failures = status.position === before ? failures + 1 : 0
        const passing = isTransient(error) || error instanceof CheckpointMoved
        if (!passing) status.stopped = error
        report({ kind: passing ? 'retry' : 'stopped', error })
        await pause(passing ? rhythm : lookAgain, undefined, { signal }).catch(() => undefined)
      }
    }
  }

  const running = keep()
  return {
    status: () => ({ ...status }),
    async stop() {
      stopping.abort()
      await running
    },
  }
}

/** Organisations whose trees grew after their last checkpoint. */
async function unsignedOf(sql: Sql): Promise<readonly string[]> {
  const rows = await sql<{ organisation: string }[]>`
    select organisation from integrity.log_state s
    where not exists (select from integrity.checkpoint c where c.organisation = s.organisation and c.size = s.size)`
  return rows.map(({ organisation }) => organisation)
}
