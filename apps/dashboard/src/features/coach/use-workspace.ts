'use client'
import { useEffect, useRef, useState } from 'react'
import { type Client, useClient } from 'urql'
import { useFollowing } from '../plan/use-following.ts'
import { organisationFeed } from '../plans/documents.ts'
import { type Owner, type OwnersPage, ownersQuery, workspaceQuery } from './documents.ts'

const gatherMilliseconds = 400

const pageOf = async (client: Client, after: string | null): Promise<OwnersPage | undefined> =>
  (await client.query(ownersQuery, { after }, { requestPolicy: 'network-only' }).toPromise()).data

const allOwners = async (client: Client): Promise<readonly Owner[] | undefined> => {
  const found: Owner[] = []
  let after: string | null = null
  do {
    const page: OwnersPage | undefined = await pageOf(client, after)
    if (!page) return undefined
    found.push(...page.organisation.plans.nodes)
    const { hasNextPage, endCursor } = page.organisation.plans.pageInfo
    after = hasNextPage ? endCursor : null
  } while (after !== null)
  return found
}

/** The workspace, read anew when a plan moves. */
export const useWorkspace = () => {
  const client = useClient()
  const [turn, setTurn] = useState(1)
  const { data, failed } = useFollowing(workspaceQuery, {}, turn)
  const [owners, setOwners] = useState<readonly Owner[]>()
  const [ownersFailed, setOwnersFailed] = useState(false)
  const after = useRef<string>(undefined)
  after.current ??= data?.organisation.position
  const started = after.current !== undefined

  useEffect(() => {
    if (!started || after.current === undefined) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const { unsubscribe } = client
      .subscription(organisationFeed, { after: after.current })
      .subscribe(({ data: told }) => {
        if (!told) return
        after.current = told.organisationFeed.position
        timer ??= setTimeout(() => {
          timer = undefined
          setTurn(n => n + 1)
        }, gatherMilliseconds)
      })
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [client, started])

  useEffect(() => {
    // Every turn asks again.
    let current = turn > 0
    allOwners(client).then(found => {
      if (!current) return
      setOwnersFailed(found === undefined)
      if (found) setOwners(found)
    })
    return () => {
      current = false
    }
  }, [client, turn])

  return { workspace: data, owners, failed, ownersFailed, again: () => setTurn(n => n + 1) }
}
