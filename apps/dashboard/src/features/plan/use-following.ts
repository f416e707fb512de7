'use client'
import type { AnyVariables, TypedDocumentNode } from '@urql/core'
import { useEffect, useRef, useState } from 'react'
import { useClient } from 'urql'
import { useFirstAnswer } from '../live/dashboard-provider.tsx'

const settleMilliseconds = 150

/**
 * A query that is asked again when the live plan moves, with the last answer kept on the screen meanwhile.
 * Bursts are asked for once.
 */
export const useFollowing = <Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  version: number | undefined,
): { readonly data: Data | undefined; readonly failed: boolean } => {
  const client = useClient()
  const first = useFirstAnswer()
  const [data, setData] = useState<{ key: string; data: Data } | undefined>(() => {
    const answer = first(query, variables)
    return answer && { key: JSON.stringify(variables), data: answer }
  })
  const [failed, setFailed] = useState(false)
  const key = JSON.stringify(variables)
  const known = data !== undefined
  // What came with the page is as new as the plan that came with it.
  const given = useRef(known ? { key, version } : undefined)
  useEffect(() => {
    if (version === undefined) return
    if (given.current?.key === key && (given.current.version ?? version) === version) return
    given.current = undefined
    let current = true
    const timer = setTimeout(
      () => {
        client
          .query(query, JSON.parse(key) as Variables, { requestPolicy: 'network-only' })
          .toPromise()
          .then(result => {
            if (!current) return
            setFailed(!result.data)
            if (result.data) setData({ key, data: result.data })
          })
      },
      known ? settleMilliseconds : 0,
    )
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [client, query, key, version])
  return { data: data?.data, failed }
}
