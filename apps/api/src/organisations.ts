import { type Member, type OrganisationState, organisationStream, type Uuid } from '@plan-ledger/domain'
import type { OrganisationEntry } from '@plan-ledger/read-models'

/** An organisation as resolvers see it. */
export interface KnownOrganisation {
  readonly id: Uuid
  readonly name: string
  readonly demonstration: boolean
  readonly members: readonly Member[]
}

export interface Organisations {
  /** As its stream says now. */
  load(id: Uuid): Promise<KnownOrganisation | undefined>
  /** All there are, by name. */
  all(): Promise<readonly KnownOrganisation[]>
}

/** @param load the fold of an organisation's stream */
export function organisations(
  load: (stream: string) => Promise<{ readonly state: OrganisationState }>,
  list: { all(): Promise<readonly OrganisationEntry[]> },
): Organisations {
  const one = async (id: Uuid): Promise<KnownOrganisation | undefined> => {
    const { state } = await load(organisationStream(id))
    return state && { ...state, members: Object.values(state.members) }
  }
  return {
    load: one,
    async all() {
      const entries = await list.all()
      const found = await Promise.all(entries.map(({ id }) => one(id)))
      return found.filter(each => each !== undefined)
    },
  }
}
