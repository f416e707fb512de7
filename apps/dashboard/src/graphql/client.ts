import { Client, type Exchange, fetchExchange, ssrExchange, subscriptionExchange } from 'urql'
import { filter, pipe } from 'wonka'
import { connectionStore } from '../features/live/connection.ts'
import { resumingSubscriptions } from '../features/live/resume.ts'
import { type LiveSocket, liveSocket } from '../features/live/socket.ts'
import { planCache } from './cache.ts'
import type { FirstAnswers } from './first-answers.ts'
import { gatheredPushes } from './gathered-pushes.ts'
import { loadSession, sessionKeeper } from './session.ts'
import { trusted } from './trusted.ts'
import { versionGuard } from './version-guard.ts'

const nothing: Exchange = () => operations =>
  pipe(
    operations,
    filter(() => false),
  ) as never

/** Everything a browser tab holds towards the API; one per tab, none on the server. */
export const dashboardClient = () => {
  const session = sessionKeeper(loadSession)
  const connection = connectionStore()
  const inBrowser = typeof window !== 'undefined'
  let live: LiveSocket | undefined
  const socket = () => {
    live ??= liveSocket(session, connection)
    return live
  }

  const authorised: typeof fetch = async (_url, init) => {
    const send = (fresh: boolean) => async (body: string) => {
      const { token, api } = await (fresh ? session.fresh() : session.current())
      return fetch(api, { ...init, body, headers: { ...init?.headers, authorization: `Bearer ${token}` } })
    }
    const sendAgain = async (body: string) => {
      const response = await send(false)(body)
      return response.status === 401 ? send(true)(body) : response
    }
    // while a document is being written, what the last build knew under its name is another one
    return (process.env.NODE_ENV === 'production' ? trusted(sendAgain) : sendAgain)(String(init?.body))
  }

  /** Holds what came with the page, until it is asked for. */
  const first = ssrExchange({ isClient: inBrowser })

  const client = new Client({
    url: 'http://api.invalid/graphql',
    fetch: authorised,
    preferGetMethod: false,
    suspense: false,
    exchanges: inBrowser
      ? [
          planCache(),
          versionGuard,
          gatheredPushes,
          first,
          fetchExchange,
          subscriptionExchange({
            forwardSubscription: resumingSubscriptions(
              () => socket().client,
              () => socket().wait(),
            ),
          }),
        ]
      : [first, nothing],
  })
  /** Past the cache, for what is asked anew each time it may have changed. */
  const direct = new Client({
    url: 'http://api.invalid/graphql',
    fetch: authorised,
    preferGetMethod: false,
    suspense: false,
    exchanges: inBrowser ? [fetchExchange] : [nothing],
  })
  const restore = (answers: FirstAnswers) =>
    first.restoreData(Object.fromEntries(Object.entries(answers).map(([key, data]) => [key, { data }])))
  return { client, direct, restore, connection, session, retryNow: () => live?.retryNow() }
}

export type Dashboard = ReturnType<typeof dashboardClient>
