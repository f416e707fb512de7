import 'server-only'
import { env } from '../../env.ts'
import type { Acting, ActingOrganisation } from './acting.ts'
import { developmentToken } from './token.ts'

const query = `query SwitchOrganisations {
  organisations(first: 20) { nodes { organisationId name demonstration members(first: 100) { nodes { memberId name roles } } } }
}`

interface Listed<T> {
  readonly nodes: readonly T[]
}
type Answered = Omit<ActingOrganisation, 'members'> & {
  readonly members: Listed<ActingOrganisation['members'][number]>
}

/** Asks the API whom the switch may act as. @throws Error when the API does not answer */
export const switchOrganisations = async (): Promise<readonly ActingOrganisation[]> => {
  const { token } = await developmentToken()
  const response = await fetch(`http://127.0.0.1:${env().apiPort}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify({ query }),
    cache: 'no-store',
    signal: AbortSignal.timeout(5_000),
  })
  const body = (await response.json()) as { data?: { organisations?: Listed<Answered> } }
  if (!body.data?.organisations) throw new Error(`The API answered ${response.status} without organisations.`)
  return body.data.organisations.nodes.map(({ members, ...organisation }) => ({
    ...organisation,
    members: members.nodes,
  }))
}

/** The first coach of the demonstration, otherwise the first member there is. */
export const defaultActing = (organisations: readonly ActingOrganisation[]): Acting | undefined => {
  const demonstration = organisations.find(o => o.demonstration)
  const coach = demonstration?.members.find(m => m.roles.includes('COACH'))
  if (demonstration && coach) return acting(demonstration, coach.memberId)
  const organisation = organisations.find(o => o.members.length > 0)
  return organisation && acting(organisation, organisation.members[0]!.memberId)
}

export const acting = (organisation: ActingOrganisation, memberId: string): Acting | undefined => {
  const member = organisation.members.find(m => m.memberId === memberId)
  return (
    member && {
      organisationId: organisation.organisationId,
      organisationName: organisation.name,
      demonstration: organisation.demonstration,
      memberId,
      name: member.name,
      roles: member.roles,
    }
  )
}
