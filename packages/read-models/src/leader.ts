import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'

/** ms: how often a standby asks for the lock, and a leader shows that it lives. */
const every = 1_000
/** ms until a leader that shows nothing has lost the lock: it stands still, or nothing comes through any more. */
const longestSilence = 3_000

/** ms that a leader's transaction may take before the server ends it: twice as long after each failure in a row. */
export const longestTurn = (failures: number): number => longestSilence * 2 ** Math.min(failures, 6)

/**
 * Runs `lead` while this process holds the advisory lock of that name, on a connection of its own; otherwise
 * asks again every second until `signal` aborts. `lead` is given a signal that aborts when the lock is lost too.
 * The lock only saves work: what must not happen twice is fenced by the checkpoint.
 */
export async function whileLeading(
  url: string,
  name: string,
  signal: AbortSignal,
  on: {
    readonly alive: () => void
    readonly leading: (now: boolean) => void
    /** Somebody else holds the lock. */
    readonly standingBy: () => void
  },
  lead: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const lost = new AbortController()
  const sql = postgres(url, {
    max: 1,
    idle_timeout: 0,
    // a connection renewed in silence would be one without the lock
    max_lifetime: null,
    connect_timeout: 5,
    // the server takes the lock from whoever stands still: their connection looks sound from outside
    connection: { idle_session_timeout: longestSilence },
    onclose: () => lost.abort(),
    onnotice: () => undefined,
  })
  const either = AbortSignal.any([signal, lost.signal])
  try {
    while (!either.aborted) {
      on.alive()
      const [got] = await sql<{ locked: boolean }[]>`
        select pg_try_advisory_lock(hashtextextended(${name}, 0)) as locked`
      if (got?.locked) break
      on.standingBy()
      await pause(every, undefined, { signal: either }).catch(() => undefined)
    }
    if (either.aborted) return
    on.leading(true)
    let heard = performance.now()
    const asking = setInterval(() => {
      if (performance.now() - heard > longestSilence) return lost.abort()
      sql`select 1`.then(
        () => {
          heard = performance.now()
        },
        () => lost.abort(),
      )
    }, every)
    try {
      await lead(either)
    } finally {
      clearInterval(asking)
      on.leading(false)
    }
  } finally {
    await sql.end({ timeout: 1 })
  }
}
