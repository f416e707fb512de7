import 'server-only'
import { cookies, headers } from 'next/headers'
import { env } from '../../env.ts'
import { type Acting, type ActingOrganisation, actingCookie, parseActing } from './acting.ts'
import { hostName } from './loopback.ts'
import { acting, defaultActing, switchOrganisations } from './organisations.ts'

export interface Whereabouts {
  readonly api: string
  readonly socket: string
}

/** The API stands on the same machine under the name the browser used for us. */
export const whereabouts = async (): Promise<Whereabouts> => {
  const name = hostName((await headers()).get('host') ?? 'localhost')
  const { apiPort } = env()
  return { api: `http://${name}:${apiPort}/graphql`, socket: `ws://${name}:${apiPort}/graphql` }
}

/** Who the cookie chose, checked against the API's list; a stale choice falls back to the default. */
export const whoActs = async (): Promise<{
  readonly organisations: readonly ActingOrganisation[]
  readonly acting: Acting | undefined
}> => {
  const organisations = await switchOrganisations()
  const chosen = parseActing((await cookies()).get(actingCookie)?.value)
  const organisation = chosen && organisations.find(o => o.organisationId === chosen.organisationId)
  return {
    organisations,
    acting: (organisation && acting(organisation, chosen.memberId)) ?? defaultActing(organisations),
  }
}
