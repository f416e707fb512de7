import { tidyContent } from '../content.ts'
import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import { link, oneOf, required, whole } from '../field.ts'
import { limits } from '../limits.ts'
import { type ErasureBasis, erasureBases, type OrganisationEventBody } from './events.ts'
import { knownOrganisation } from './known-organisation.ts'
import type { OrganisationState } from './organisation.ts'

/** The caller gives the erasure its id; how long it waits is a setting of the installation. */
export interface RequestErasure {
  readonly erasure: Uuid
  readonly subject: Uuid
  readonly basis: ErasureBasis
  readonly waitingHours: number
}

/**
 * Of a member, of somebody who was invited or whom imported records name. The last admin stays, and admins ask
 * another one: a stolen account can't do away with its owner.
 */
export function requestErasure(
  organisation: OrganisationState,
  command: RequestErasure,
  facts: Facts,
): Decision<OrganisationEventBody> {
  const known = knownOrganisation(organisation, facts)
  if (isRejected(known)) return known
  const asked = tidyContent<RequestErasure>(
    {
      erasure: required(link, 'MALFORMED_ID'),
      subject: required(link, 'MALFORMED_ID'),
      basis: required(oneOf<ErasureBasis>(erasureBases)),
      waitingHours: required(whole(0, limits.erasureWaitingHours)),
    },
    command,
  )
  if (isRejected(asked)) return asked
  const { erasure, subject, basis, waitingHours } = asked
  const before = known.erasures[erasure]
  if (before) return before.subject === subject ? [] : rejected('DUPLICATE_ID', ['erasure'])
  const person = known.members[subject] ?? known.invitations[subject] ?? known.people[subject]
  if (!person) return rejected('UNKNOWN_MEMBER', ['subject'])
  if (Object.values(known.erasures).some(other => other.subject === subject && other.status === 'waiting'))
    return rejected('ERASURE_WAITING', ['subject'])
  const admins = Object.values(known.members).filter(({ roles }) => roles.includes('admin'))
  if (admins.some(({ id }) => id === subject)) {
    if (admins.length === 1) return rejected('LAST_ADMIN', ['subject'])
    if (facts.actor.id === subject) return rejected('OWN_ERASURE', ['subject'])
  }
  const due = new Date(Date.parse(facts.now) + waitingHours * 3_600_000).toISOString()
  return [{ type: 'ErasureRequested', data: { erasure, subject, basis, due } }]
}
