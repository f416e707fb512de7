'use client'
import { useEffect, useRef, useState } from 'react'
import { type Client, useClient } from 'urql'
import type { FirstAnswer } from '../../graphql/first-answers.ts'
import { useFirstAnswer } from '../live/dashboard-provider.tsx'
import { useRenamed } from '../live/renamings.ts'
import { useFollowing } from '../plan/use-following.ts'
import { organisationFeed } from '../plans/documents.ts'
import { cursorAfter, type Owner, type OwnersPage, ownersQuery, workspaceQuery } from './documents.ts'

const gatherMilliseconds = 400

const restartMilliseconds = 2_000

const pageOf = async (client: Client, after: string | null): Promise<OwnersPage | undefined> =>
  (await client.query(ownersQuery, { after }, { requestPolicy: 'network-only' }).toPromise()).data

const allOwners = async (client: Client): Promise<readonly Owner[] | undefined> => {
  const found: Owner[] = []
  let after: string | null = null
  do {
    const page: OwnersPage | undefined = await pageOf(client, after)
    if (!page) return undefined
    found.push(...page.organisation.plans.nodes)
    after = cursorAfter(page)
  } while (after !== null)
  return found
}

/** What came with the page, where all of it did: of half the owners nothing can be said. */
const givenOwners = (first: FirstAnswer) => {
  const owners: Owner[] = []
  let position: string | undefined
  let after: string | null = null
  do {
    const page: OwnersPage | undefined = first(ownersQuery, { after })
    if (!page) return undefined
    position ??= page.organisation.position
    owners.push(...page.organisation.plans.nodes)
    after = cursorAfter(page)
  } while (after !== null)
  return { owners, position }
}

const earlier = (a: string, b: string | undefined) => (b !== undefined && BigInt(b) < BigInt(a) ? b : a)

/** The workspace, read anew when a plan moves. What came with the page is shown first. */
export const useWorkspace = () => {
  const client = useClient()
  const [turn, setTurn] = useState(1)
  const { data, failed } = useFollowing(workspaceQuery, {}, turn)
  const first = useFirstAnswer()
  const [given] = useState(() => givenOwners(first))
  const [owners, setOwners] = useState<readonly Owner[] | undefined>(given?.owners)
  const [ownersFailed, setOwnersFailed] = useState(false)
  const known = useRef(given ? turn : 0)
  const after = useRef<string>(undefined)
  after.current ??= data && earlier(data.organisation.position, given?.position)
  const newest = useRef<string>(undefined)
  newest.current = data?.organisation.position
  const started = after.current !== undefined
  const [restarts, setRestarts] = useState(0)

  useEffect(() => {
    if (!started || after.current === undefined) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let restart: ReturnType<typeof setTimeout> | undefined
    const readAnew = () => {
      timer = undefined
      setTurn(n => n + 1)
    }
    const { unsubscribe } = client
      .subscription(organisationFeed, { after: after.current })
      .subscribe(({ data: told, error }) => {
        if (error && !told) {
          // the server can't go on from here: everything is read anew, and followed from there
          readAnew()
          restart = setTimeout(() => {
            after.current = newest.current
            setRestarts(n => n + 1)
          }, restartMilliseconds)
          return
        }
        if (!told) return
        after.current = told.organisationFeed.position
        timer ??= setTimeout(readAnew, gatherMilliseconds)
      })
    return () => {
      clearTimeout(timer)
      clearTimeout(restart)
      unsubscribe()
    }
  }, [client, started, restarts])

  useEffect(() => {
    if (known.current === turn) return
    let current = true
    allOwners(client).then(found => {
      if (!current) return
      setOwnersFailed(found === undefined)
      if (found) setOwners(found)
    })
    return () => {
      current = false
    }
  }, [client, turn])

  useRenamed(() => setTurn(n => n + 1))

  return { workspace: data, owners, failed, ownersFailed, again: () => setTurn(n => n + 1) }
}
