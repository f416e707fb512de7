import { type MemberRole, organisationStream, type Uuid } from '@plan-ledger/domain'
import type { OrganisationView } from '@plan-ledger/graphql'
import type { Principal } from '@plan-ledger/identity'
import type { Announcer } from '../announcer.ts'

/** The roles of an organisation's members. The same object for as long as nothing happened to it. */
export type Roles = ReadonlyMap<Uuid, readonly MemberRole[]>

export interface Standing {
  /**
   * As was announced: what is kept is dropped within the turn in which something happens to the organisation, hence
   * before anything that comes later in the log is told.
   */
  now(organisation: Uuid): Promise<Roles>
  /** As the log says at this moment. */
  anew(organisation: Uuid): Promise<Roles>
}

/** Who is what in each organisation, read once for all who ask. */
export function standing(
  announcer: Pick<Announcer, 'listen'>,
  load: (organisation: Uuid) => Promise<OrganisationView | undefined>,
): Standing {
  const known = new Map<Uuid, Promise<Roles>>()
  const listened = new Set<Uuid>()
  const anew = async (organisation: Uuid) => rolesOf(await load(organisation))

  return {
    anew,
    async now(organisation) {
      if (!listened.has(organisation)) {
        listened.add(organisation)
        announcer.listen({ stream: organisationStream(organisation) }, () => known.delete(organisation))
      }
      for (;;) {
        const roles = known.get(organisation) ?? anew(organisation)
        known.set(organisation, roles)
        try {
          const found = await roles
          // dropped while it was read: it may have been read too early
          if (known.get(organisation) === roles) return found
        } catch (error) {
          known.delete(organisation)
          throw error
        }
      }
    },
  }
}

const nobody: Roles = new Map()
const held = new WeakMap<OrganisationView, Roles>()

const rolesOf = (organisation: OrganisationView | undefined): Roles => {
  if (!organisation) return nobody
  const roles = held.get(organisation) ?? new Map(organisation.members.map(({ id, roles }) => [id, roles]))
  held.set(organisation, roles)
  return roles
}

/** Somebody with the roles that they have now, if they are a member; the same object while these are the same. */
export const actingAs = (principal: Principal) => {
  let looked: Roles | undefined
  let acting: Principal | undefined
  return (roles: Roles): Principal | undefined => {
    if (roles === looked) return acting
    looked = roles
    const own = principal.member === undefined ? undefined : roles.get(principal.member)
    acting = own && { ...principal, roles: own }
    return acting
  }
}
