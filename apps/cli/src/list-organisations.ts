import { type Instant, organisationStream, type Uuid } from '@plan-ledger/domain'
import type { Ledger } from './ledger.ts'

export interface FoundedOrganisation {
  readonly id: Uuid
  readonly name: string
  readonly demonstration: boolean
  readonly foundedAt: Instant
}

/** All organisations of the log, in the order of their founding. */
export const listOrganisations = async ({
  log,
  organisationCodec,
}: Ledger): Promise<readonly FoundedOrganisation[]> => {
  const founded: FoundedOrganisation[] = []
  const filter = { types: ['OrganisationFounded'], streamPrefixes: [organisationStream('')] }
  for (let after = 0n; ; ) {
    const page = await log.readAll({ after, limit: 1_000, filter })
    for (const recorded of page.events) {
      const event = await organisationCodec.decode(recorded)
      if (event.type !== 'OrganisationFounded') continue
      const { name, demonstration = false } = event.data
      founded.push({ id: event.organisation, name, demonstration, foundedAt: event.occurredAt })
    }
    if (page.atHead) return founded
    after = page.position
  }
}
