import { type Fields, tidyContent } from '../content.ts'
import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import { flawOfFacts } from '../facts.ts'
import { line, link, required } from '../field.ts'
import { limits } from '../limits.ts'
import { same } from '../same.ts'
import type { OrganisationEventBody, OrganisationEventData } from './events.ts'
import type { OrganisationState } from './organisation.ts'

export type IntroducePerson = OrganisationEventData['PersonIntroduced']

const fields: Fields<IntroducePerson> = {
  person: required(link, 'MALFORMED_ID'),
  name: required(line(limits.name), 'TEXT_REQUIRED'),
  source: required(line(limits.title), 'TEXT_REQUIRED'),
}

export function introducePerson(
  organisation: OrganisationState,
  command: IntroducePerson,
  facts: Facts,
): Decision<OrganisationEventBody> {
  if (!organisation) return rejected('UNKNOWN_ORGANISATION')
  const flaw = flawOfFacts(facts)
  if (flaw) return flaw
  const data = tidyContent(fields, command)
  if (isRejected(data)) return data
  const { person: id, name, source } = data
  const known = organisation.people[id]
  if (!known) return [{ type: 'PersonIntroduced', data }]
  return same(known, { id, name, source }) ? [] : rejected('DUPLICATE_ID', ['person'])
}
