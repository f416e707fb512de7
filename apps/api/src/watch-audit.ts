import { setTimeout as pause } from 'node:timers/promises'
import type { AuditFollowed, AuditRow } from '@plan-ledger/graphql'
import { can, type Principal } from '@plan-ledger/identity'
import type { auditFeed } from '@plan-ledger/read-models'
import { GraphQLError } from 'graphql'
import type { Organisations } from './organisations.ts'

interface Settings {
  readonly feed: ReturnType<typeof auditFeed>
  readonly organisations: Organisations
  readonly untilReachable: <T>(attempt: () => Promise<T>) => Promise<T>
}

export type WatchAudit = (
  principal: Principal,
  followed: AuditFollowed,
  signal: AbortSignal,
) => AsyncGenerator<AuditRow, undefined>

/** Milliseconds between two looks at how far the table has come: whichever process leads fills it, and tells nobody. */
const glance = 200
/** Entries held for a watcher that is slow to take them. */
const held = 100

const notAllowed = () =>
  new GraphQLError('This is not for the acting member any more.', { extensions: { code: 'NOT_ALLOWED' } })

/**
 * Follows the table of the audit feed, so that a filter means the same as in its pages. Whether it may be read is
 * asked of the organisation before every entry and whenever something happened; when it may not, the watcher ends with
 * the error NOT_ALLOWED.
 */
export const watchAudit = ({ feed, organisations, untilReachable }: Settings): WatchAudit =>
  async function* (principal, { organisation, filter, after }, signal) {
    const permit = async () => {
      const found = await untilReachable(() => organisations.load(organisation))
      const member = found?.members.find(({ id }) => id === principal.member)
      const now = { ...principal, roles: member?.roles ?? [] }
      if (!can(now, 'readAudit', { organisation }).allowed) throw notAllowed()
    }
    await permit()
    for (let known = after; !signal.aborted; ) {
      const { entries, upTo } =
        (await untilReachable(feed.position)) > known
          ? await untilReachable(() => feed.next({ organisation, filter, after: known, first: held }))
          : { entries: [], upTo: known }
      for (const entry of entries) {
        if (signal.aborted) return undefined
        await permit()
        yield entry
      }
      // what took the role away need not pass the filter
      if (upTo !== known) await permit()
      if (upTo === known) await pause(glance, undefined, { signal }).catch(() => undefined)
      known = upTo
    }
    return undefined
  }
