import {
  type Actor,
  introducePerson,
  isRejected,
  type OrganisationState,
  organisationStream,
  type PlanEvent,
  type Uuid,
} from '@plan-ledger/domain'
import { v7 as newUuid } from 'uuid'
import type { Ledger } from '../ledger.ts'
import { NotImported } from '../not-imported.ts'

/**
 * Makes everybody of those names known to the organisation who is not, under the id they have there.
 * @returns how many were introduced
 */
export async function introduce(
  ledger: Ledger,
  { organisation, plan, actor }: { readonly organisation: Uuid; readonly plan: Uuid; readonly actor: Actor },
  names: ReadonlyMap<Uuid, string>,
): Promise<number> {
  const people = [...names].filter(([id]) => id !== organisation)
  const answer = await ledger.organisations().change(
    {
      organisation,
      stream: organisationStream(organisation),
      commandId: newUuid(),
      owner: organisation,
      actor,
      origin: 'import',
    },
    (state, facts) => {
      const introduced = people
        .filter(([id]) => !isKnown(state, id))
        .map(([person, name]) => introducePerson(state, { person, name, source: `plan ${plan}` }, facts))
      return (
        introduced.find(isRejected) ?? introduced.flatMap(decision => (isRejected(decision) ? [] : decision))
      )
    },
  )
  if (answer.kind !== 'done') throw new NotImported({ code: 'PEOPLE_NOT_INTRODUCED' })
  return answer.recorded.length
}

const isKnown = (organisation: OrganisationState, id: Uuid): boolean =>
  organisation !== undefined &&
  [organisation.members, organisation.people, organisation.invitations].some(known =>
    Object.hasOwn(known, id),
  )

/** Everybody who acts or has a part, under the name they bore last. */
export function namesIn(events: readonly PlanEvent[]): ReadonlyMap<Uuid, string> {
  const names = new Map<Uuid, string>()
  for (const { actor, ...event } of events) {
    names.set(actor.id, actor.name)
    if (event.type === 'PlanStarted') names.set(event.data.owner, event.data.ownerName)
    if (event.type === 'CoachAssigned') names.set(event.data.coach, event.data.coachName)
    if ('verifierName' in event.data && event.data.verifier !== undefined)
      names.set(event.data.verifier, event.data.verifierName ?? '')
  }
  return names
}
