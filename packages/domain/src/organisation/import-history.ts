import { type Fields, tidyContent } from '../content.ts'
import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import { digest, link, required, whole } from '../field.ts'
import type { OrganisationEventBody, OrganisationEventData } from './events.ts'
import { knownOrganisation } from './known-organisation.ts'
import type { OrganisationState } from './organisation.ts'

export type ImportHistory = OrganisationEventData['HistoryImported']

const version = required(whole(1, Number.MAX_SAFE_INTEGER))
const fields: Fields<ImportHistory> = {
  plan: required(link, 'MALFORMED_ID'),
  fromVersion: version,
  toVersion: version,
  digest: required(digest, 'MALFORMED_DIGEST'),
}

/** To be recorded before the events come in: which events of a plan were not recorded here is never in doubt. */
export function importHistory(
  organisation: OrganisationState,
  command: ImportHistory,
  facts: Facts,
): Decision<OrganisationEventBody> {
  const known = knownOrganisation(organisation, facts)
  if (isRejected(known)) return known
  const data = tidyContent(fields, command)
  if (isRejected(data)) return data
  const { fromVersion: min, toVersion } = data
  if (toVersion < min) return rejected('OUT_OF_RANGE', ['toVersion'], { min, max: Number.MAX_SAFE_INTEGER })
  return [{ type: 'HistoryImported', data }]
}
