import { type AsGiven, type Fields, tidyContent } from '../content.ts'
import { type Decision, type Facts, isRejected } from '../decision.ts'
import { digest, line, link, oneOf, required, whole } from '../field.ts'
import { limits } from '../limits.ts'
import { exportFormats, type OrganisationEventBody, type OrganisationEventData } from './events.ts'
import { knownOrganisation } from './known-organisation.ts'
import type { OrganisationState } from './organisation.ts'

/** The caller gives the export its id. `filter` says in words what was let through, `entries` how many it held. */
export type MakeExport = AsGiven<OrganisationEventData['ExportMade']>

const fields: Fields<OrganisationEventData['ExportMade']> = {
  export: required(link, 'MALFORMED_ID'),
  format: required(oneOf(exportFormats)),
  plan: link,
  filter: line(limits.statement),
  entries: required(whole(0, Number.MAX_SAFE_INTEGER)),
  digest,
}

/** Each export is one more: that it was made twice is worth knowing. */
export function makeExport(
  organisation: OrganisationState,
  command: MakeExport,
  facts: Facts,
): Decision<OrganisationEventBody> {
  const known = knownOrganisation(organisation, facts)
  if (isRejected(known)) return known
  const data = tidyContent(fields, command)
  return isRejected(data) ? data : [{ type: 'ExportMade', data }]
}
