import type { RecordedEvent } from '@plan-ledger/event-log'
import type { Principal } from '@plan-ledger/identity'
import type { MayRead } from '../recorded-reads.ts'
import { closed } from './closed.ts'
import type { Counts } from './counts.ts'
import type { Outlet } from './outlet.ts'
import { type Question, verdict } from './question.ts'
import { resyncRequired } from './resync-required.ts'
import { actingAs, type Roles } from './standing.ts'
import type { Told } from './told.ts'

/** One subscription of a socket. */
export interface Member {
  /** Takes what its group tells, in order, and waits for nothing. Answers how many messages it wrote. */
  hear(told: readonly Told[], roles: Roles, now: number): number
  /** Ends it when the table of permissions lets it hear no more. */
  askAgain(asked: readonly Question[], roles: Roles, now: number): void
}

/** What a member needs to go on without its group. */
export interface Alone {
  /** What the log holds above a position. */
  missed(after: bigint): AsyncIterable<RecordedEvent>
  /** Makes messages for the member alone, with permissions as of now. */
  making(): (event: RecordedEvent) => Promise<Told | undefined>
  /** As was announced. */
  roles(): Promise<Roles>
  /** As the log says at this moment. */
  rolesAnew(): Promise<Roles>
  head(): Promise<bigint>
}

interface Settings {
  readonly principal: Principal
  /** Position that is known already. */
  readonly after: bigint
  /** Whether it ends with the first event that is refused: what it follows is one plan, and that is closed. */
  readonly endsRefused: boolean
  readonly outlet: Outlet
  /** A message of this subscription with that payload. */
  readonly framed: (payload: Buffer) => Buffer
  readonly mayReadAs: (principal: Principal) => MayRead
  readonly alone: Alone
  readonly counts: Counts
  /** Aborts when nobody listens any more. */
  readonly signal: AbortSignal
}

/** Messages that are held for a member that goes on by itself. */
const held = 100
/** Events that are read ahead. */
const page = 100
/** Events that a member may have missed. */
export const mostMissed = 5_000

/**
 * Follows by itself at first, from the log; once it missed nothing more it is written to by its group. It goes by
 * itself again when its reader does not keep up, or when somebody's reading is to be recorded first. Whatever the way,
 * each event above `after` once, in order.
 */
export function member({
  principal,
  after,
  endsRefused,
  outlet,
  framed,
  mayReadAs,
  alone,
  counts,
  signal,
}: Settings): Member & { catchUp(): Promise<void> } {
  const acting = actingAs(principal)
  let last = after
  let byItself = true
  let mustRead = true
  /** Told by the group while the member goes by itself. */
  let waiting: Told[] = []
  let failed: (error: unknown) => void = () => {}

  const write = (told: readonly Told[]) => {
    counts.deliveries += told.length
    outlet.write(told.map(({ payload }) => framed(payload)))
    return told.length
  }
  const hold = (told: readonly Told[]) => {
    if (mustRead) return
    waiting.push(...told)
    if (waiting.length > held) {
      waiting = []
      mustRead = true
    }
  }
  const goByItself = () => {
    byItself = true
    followAlone().catch(failed)
  }

  const hear: Member['hear'] = (told, roles, now) => {
    if (signal.aborted) return 0
    if (byItself) {
      hold(told)
      return 0
    }
    if (outlet.full()) {
      counts.behind += 1
      mustRead = true
      goByItself()
      return 0
    }
    const heard: Told[] = []
    for (const [n, each] of told.entries()) {
      if (each.position <= last) continue
      const found = verdict(acting(roles), each.asked, now)
      if (found === 'record first') {
        const written = write(heard)
        hold(told.slice(n))
        goByItself()
        return written
      }
      last = each.position
      if (found === 'tell') heard.push(each)
      if (found === 'refused' && endsRefused) {
        failed(closed())
        break
      }
    }
    return heard.length === 0 ? 0 : write(heard)
  }

  let recording: { readonly as: Principal; readonly mayRead: MayRead } | undefined
  const recorded = async (as: Principal, told: Told) => {
    if (recording?.as !== as) recording = { as, mayRead: mayReadAs(as) }
    for (const { reads } of told.asked) if (reads && !(await recording.mayRead(reads))) return false
    return true
  }
  const tell = async (told: Told, roles: Roles) => {
    const as = acting(roles)
    const found = verdict(as, told.asked, Date.now())
    if (found === 'refused' && endsRefused) throw closed()
    if (found === 'refused' || found === 'expired' || !as) return
    if (found === 'record first' && !(await recorded(as, told))) return
    if (outlet.full()) await outlet.drained()
    if (!signal.aborted) write([told])
  }

  /** The next events of the log; fails when there are too many to be told one after another. */
  const missed = async (most: number) => {
    const events: RecordedEvent[] = []
    let count = 0
    for await (const event of alone.missed(last)) {
      count += 1
      if (count > most || signal.aborted) break
      if (count <= page) events.push(event)
    }
    if (count > mostMissed) {
      counts.resyncs += 1
      throw resyncRequired(await alone.head())
    }
    return { events, more: count > page }
  }

  const followAlone = async () => {
    let most = mostMissed
    while (!signal.aborted) {
      if (mustRead) {
        if (!(await outlet.drained())) return
        // from here on the group's messages are held; what is in both is told apart by position
        mustRead = false
        waiting = []
        const { events, more } = await missed(most)
        most = page
        if (more) mustRead = true
        const make = alone.making()
        const roles = events.length > 0 ? await alone.rolesAnew() : undefined
        for (const event of events) {
          const told = await make(event)
          if (signal.aborted) return
          if (told && roles) await tell(told, roles)
          last = event.position
        }
        continue
      }
      const next = waiting.shift()
      if (!next) {
        byItself = false
        return
      }
      if (next.position <= last) continue
      await tell(next, await alone.roles())
      last = next.position
    }
  }

  return {
    hear,
    askAgain: (asked, roles, now) => {
      if (endsRefused && verdict(acting(roles), asked, now) === 'refused') failed(closed())
    },
    /** Rejects when it can't go on; then, or when the signal aborts, it is at its end. */
    catchUp: () =>
      new Promise<void>((_, reject) => {
        failed = reject
        followAlone().catch(reject)
      }),
  }
}
