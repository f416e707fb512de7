import type { Parameters } from './routes.ts'

/** Whose eyes see which page: those who have something to do there. */
const readers: readonly (readonly [RegExp, string])[] = [
  [/^\/coach/, 'Grace Lindqvist'],
  [/^\/audit/, 'Ingrid Solberg'],
  [/^\/analytics/, 'Noor Haddad'],
  [/^\/(organisation|transfers)/, 'Elena Petrova'],
  [/./, 'Amara Nwosu'],
]

export const readerOf = (page: string): string => readers.find(([pattern]) => pattern.test(page))![1]

interface Session {
  readonly api: string
  readonly token: string
  readonly organisations: readonly {
    readonly organisationId: string
    readonly demonstration: boolean
    readonly members: readonly { readonly memberId: string; readonly name: string }[]
  }[]
}

export interface Demonstration {
  /** Of a running dashboard with the organisation of the demonstration. */
  readonly url: string
  readonly parameters: Parameters
  /** The cookie that chooses as whom to act. */
  readonly acting: (name: string) => string
  /** Asks the API, past the dashboard. @throws Error with the API's own words */
  readonly ask: <T>(name: string, query: string, variables?: object) => Promise<T>
}

const wanted = 'From support engineer to site reliability engineer'

/** Finds its way in a running demonstration: a plan of six years, one of its goals, one of its events. */
export const demonstration = async (url: string): Promise<Demonstration> => {
  const session = async (cookie?: string) =>
    (await (
      await fetch(`${url}/api/session`, { headers: cookie ? { cookie: `acting=${cookie}` } : {} })
    ).json()) as Session
  const organisation = (await session()).organisations.find(each => each.demonstration)
  if (organisation === undefined) throw new Error(`${url} has no demonstration.`)
  const acting = (name: string) => {
    const member = organisation.members.find(each => each.name.startsWith(name))
    if (member === undefined) throw new Error(`Nobody in the demonstration is called ${name}.`)
    return `${organisation.organisationId}.${member.memberId}`
  }
  const sessions = new Map<string, Promise<Session>>()
  const sessionOf = (name: string) => {
    const known = sessions.get(name) ?? session(acting(name))
    sessions.set(name, known)
    // its token lives for five minutes
    setTimeout(() => sessions.delete(name), 200_000).unref()
    return known
  }
  const ask = async <T>(name: string, query: string, variables: object = {}): Promise<T> => {
    const { api, token } = await sessionOf(name)
    const response = await fetch(api, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = (await response.json()) as { data?: T; errors?: unknown }
    if (errors !== undefined || data === undefined) throw new Error(JSON.stringify(errors))
    return data
  }
  const { organisation: found } = await ask<{
    organisation: {
      plans: { nodes: { planId: string }[] }
      audit: { nodes: { eventId: string; recordedAt: string }[] }
    }
  }>(
    'Ingrid Solberg',
    `query ($title: String!) { organisation {
      plans(search: $title, first: 1) { nodes { planId } }
      audit(filter: { eventTypes: [GoalRevised] }, first: 1) { nodes { eventId recordedAt } }
    } }`,
    { title: wanted },
  )
  const id = found.plans.nodes[0]!.planId
  const { plan } = await ask<{ plan: { state: { goals: { nodes: { id: string }[] } } } }>(
    'Amara Nwosu',
    'query ($id: ID!) { plan(id: $id) { state { goals(first: 1) { nodes { id } } } } }',
    { id },
  )
  const event = found.audit.nodes[0]!
  return {
    url,
    acting,
    ask,
    parameters: {
      planId: atob(id).replace('Plan:', ''),
      goalId: plan.state.goals.nodes[0]!.id,
      eventId: `${event.eventId}?at=${encodeURIComponent(event.recordedAt)}`,
      // neither is in the demonstration: what stands there then is a page too
      jobId: '01900000-0000-7000-8000-000000000001',
      token: 'no-such-link',
    },
  }
}
