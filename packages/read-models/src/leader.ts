import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'

/** How often a standby asks for the lock, and a leader whether its connection still holds it. */
const every = 2_000

/**
 * Runs `lead` while this process holds the advisory lock of that name, on a connection of its own; otherwise
 * asks again every 2 s until `signal` aborts. `lead` is given a signal that aborts when the lock is lost too.
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
    const asking = setInterval(() => {
      sql`select 1`.catch(() => lost.abort())
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
