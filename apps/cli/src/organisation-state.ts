import type { Instant, OrganisationEvent, Role, Uuid } from '@plan-ledger/domain'

/** What is folded from an organisation's stream; before its founding there is none. */
export interface Organisation {
  readonly id: Uuid
  readonly name: string
  readonly demonstration: boolean
  readonly foundedAt: Instant
  readonly members: ReadonlyMap<Uuid, { readonly name: string; readonly roles: readonly Role[] }>
  /** People who are named by imported records, by the name they have there. */
  readonly people: ReadonlyMap<string, Uuid>
}

export type OrganisationState = Organisation | undefined

export const evolveOrganisation = (
  organisation: OrganisationState,
  event: OrganisationEvent,
): OrganisationState => {
  if (event.type === 'OrganisationFounded') {
    const { name, demonstration = false } = event.data
    const founded = { id: event.organisation, name, demonstration, foundedAt: event.occurredAt }
    return organisation ?? { ...founded, members: new Map(), people: new Map() }
  }
  if (!organisation) return undefined
  switch (event.type) {
    case 'MemberJoined': {
      const { member, name, roles } = event.data
      return { ...organisation, members: new Map(organisation.members).set(member, { name, roles }) }
    }
    case 'PersonIntroduced':
      return {
        ...organisation,
        people: new Map(organisation.people).set(event.data.source, event.data.person),
      }
    default:
      event satisfies never
      return organisation
  }
}
