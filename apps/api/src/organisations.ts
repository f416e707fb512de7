import {
  type OrganisationEvent,
  type OrganisationState,
  organisationStream,
  type Uuid,
} from '@plan-ledger/domain'
import type { Loaded } from '@plan-ledger/event-log'
import type { OrganisationHistory, OrganisationView } from '@plan-ledger/graphql'
import type { OrganisationEntry } from '@plan-ledger/read-models'

export interface Organisations {
  /** As its stream says now. */
  load(id: Uuid): Promise<OrganisationView | undefined>
  /** All there are, by name. */
  all(): Promise<readonly OrganisationView[]>
}

type LoadedOrganisation = Loaded<OrganisationEvent, OrganisationState>
const histories = new WeakMap<LoadedOrganisation, OrganisationHistory>()

/** An organisation's stream as resolvers see it; `undefined` when it has not been founded. */
export const organisationHistoryOf = (loaded: LoadedOrganisation): OrganisationHistory | undefined => {
  const known = histories.get(loaded)
  if (known || !loaded.state) return known
  const { events, state, version, position } = loaded
  const organisation = { ...state, members: Object.values(state.members) }
  const history = { events, organisation, version, position }
  histories.set(loaded, history)
  return history
}

/** @param load the fold of an organisation's stream */
export function organisations(
  load: (stream: string) => Promise<LoadedOrganisation>,
  list: { all(): Promise<readonly OrganisationEntry[]> },
): Organisations {
  const one = async (id: Uuid): Promise<OrganisationView | undefined> =>
    organisationHistoryOf(await load(organisationStream(id)))?.organisation
  return {
    load: one,
    async all() {
      const entries = await list.all()
      const found = await Promise.all(entries.map(({ id }) => one(id)))
      return found.filter(each => each !== undefined)
    },
  }
}
