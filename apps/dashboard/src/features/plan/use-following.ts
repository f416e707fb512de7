'use client'
import type { AnyVariables, TypedDocumentNode } from '@urql/core'
import { useEffect, useState } from 'react'
import { useClient } from 'urql'

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
  const [data, setData] = useState<{ key: string; data: Data }>()
  const [failed, setFailed] = useState(false)
  const key = JSON.stringify(variables)
  const known = data !== undefined
  useEffect(() => {
    if (version === undefined) return
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
