import { type OrganisationEvent, organisationStream } from '@plan-ledger/domain'
import type { Ledger } from './ledger.ts'
import { evolveOrganisation, type Organisation, type OrganisationState } from './organisation-state.ts'

/** All organisations of the log, in the order of their founding. There are few; their events are read one page after another. */
export const listOrganisations = async ({
  log,
  organisationCodec,
}: Ledger): Promise<readonly Organisation[]> => {
  const states = new Map<string, OrganisationState>()
  for (let after = 0n; ; ) {
    const page = await log.readAll({
      after,
      limit: 1_000,
      filter: { streamPrefixes: [organisationStream('')] },
    })
    for (const recorded of page.events) {
      const event: OrganisationEvent = await organisationCodec.decode(recorded)
      states.set(event.stream, evolveOrganisation(states.get(event.stream), event))
    }
    if (page.atHead) break
    after = page.position
  }
  return [...states.values()].filter(state => state !== undefined)
}
