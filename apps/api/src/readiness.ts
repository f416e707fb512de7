import { setTimeout as pause } from 'node:timers/promises'
import type { EventLog } from '@plan-ledger/event-log'
import type { Projector } from '@plan-ledger/read-models'
import type { FanOut } from './fan-out/fan-out.ts'

/** ms. */
const patience = 2_000
/** A projector that is alive shows it every second; one that keeps up takes everything in at once. */
const longestSilence = 5_000
const longestLag = 5_000

/** Whether requests can be answered from fresh data; says nothing about content. */
export function readiness(log: EventLog, projector: Projector, fanOut: Pick<FanOut, 'members'>) {
  return async () => {
    const reachable = await Promise.race([
      log.head().then(
        () => true,
        () => false,
      ),
      pause(patience, false, { ref: false }),
    ])
    const now = Date.now()
    const readModels = projector.status().map(status => ({
      model: status.model,
      leader: status.leader,
      silentMs: now - status.aliveAt,
      // how long the oldest event that waits has been in the log; clocks of writers may differ
      lagMs: status.behindSince === undefined ? 0 : Math.max(0, now - status.behindSince),
      parked: status.parked,
      retries: status.retries,
      stopped: status.stopped !== undefined,
    }))
    const keepUp = readModels.every(
      model => !model.stopped && model.silentMs < longestSilence && model.lagMs < longestLag,
    )
    return { ready: reachable && keepUp, log: reachable, readModels, watchers: fanOut.members() }
  }
}
