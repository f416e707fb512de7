import { createHash } from 'node:crypto'
import { planStream } from '@plan-ledger/domain'
import type { Codec, EventLog, LoggedEvent, RecordedEvent } from '@plan-ledger/event-log'
import type { Evidence } from '@plan-ledger/graphql'
import { can, type Principal } from '@plan-ledger/identity'
import { noteKeyText, type Sha256 } from '@plan-ledger/integrity'
import { type evidence, originOf } from '@plan-ledger/read-models'

export const sha256: Sha256 = (...data) => {
  const hash = createHash('sha256')
  for (const each of data) hash.update(each)
  return hash.digest()
}

interface Composed {
  readonly log: EventLog
  readonly codec: Pick<Codec<LoggedEvent>, 'openings'>
  readonly kept: ReturnType<typeof evidence>
  readonly publicKey: Uint8Array
}

export type EvidenceFor = (principal: Principal) => Evidence

/** What the log can show of itself to one principal. */
export const evidenceFor =
  ({ log, codec, kept, publicKey }: Composed): EvidenceFor =>
  principal => {
    const may = (organisation: string) => can(principal, 'readCheckpoints', { organisation }).allowed
    return {
      async checkpoint(organisation, size) {
        if (!may(organisation)) return undefined
        const found = await kept.checkpoint(organisation, size)
        if (!found) return undefined
        const origin = originOf(organisation)
        return {
          ...found,
          origin,
          publicKey,
          verifierKey: noteKeyText(sha256, { name: origin, key: publicKey }),
        }
      },
      async consistency(organisation, older, newer) {
        if (!may(organisation) || older > newer) return undefined
        for (const size of [older, newer]) if (!(await kept.checkpoint(organisation, size))) return undefined
        return kept.consistency(organisation, older, newer)
      },
      async evidenceOf(plan, from, to, size) {
        const { organisation } = principal
        if (organisation === undefined || !may(organisation)) return []
        const recorded: RecordedEvent[] = []
        for await (const event of log.read(planStream(plan), { from, to })) recorded.push(event)
        const ids = recorded.map(({ id }) => id)
        const included = await kept.included(organisation, ids, size)
        return Promise.all(
          included.map(async ({ event: id, index, proof }) => {
            const event = recorded[ids.indexOf(id)]!
            const { version, position, bytes: entry } = event
            return {
              event: id,
              version,
              position,
              index,
              entry,
              proof,
              openings: await codec.openings(event),
            }
          }),
        )
      },
    }
  }
