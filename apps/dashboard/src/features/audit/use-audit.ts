'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useClient } from 'urql'
import { type AuditEntry, type AuditFilter, auditFeedSubscription, auditQuery } from './documents.ts'

interface Loaded {
  readonly key: string
  readonly entries: readonly AuditEntry[]
  readonly total: { readonly count: number; readonly exact: boolean }
  readonly behindMs: number
  readonly position: string
  readonly more: string | null
}

const pageSize = 30
const minute = 60_000
const paintMilliseconds = 250

/** The entries under a filter, newest first; older ones by cursor. Nothing is put above the reader. */
export const useAudit = (filter: AuditFilter, asking: boolean) => {
  const client = useClient()
  const key = JSON.stringify(filter)
  const [loaded, setLoaded] = useState<Loaded>()
  const [failed, setFailed] = useState(false)
  const [busy, setBusy] = useState(asking)
  const turn = useRef(0)

  const load = useCallback(
    async (after?: string) => {
      const mine = ++turn.current
      setBusy(true)
      const { data } = await client
        .query(
          auditQuery,
          { filter: JSON.parse(key) as AuditFilter, first: pageSize, after: after ?? null },
          { requestPolicy: 'network-only' },
        )
        .toPromise()
      if (mine !== turn.current) return
      setBusy(false)
      setFailed(!data)
      if (!data) return
      const { nodes, totalCount, asOf, pageInfo } = data.organisation.audit
      const more = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null
      setLoaded(before =>
        after && before
          ? { ...before, entries: [...before.entries, ...nodes], more }
          : {
              key,
              entries: nodes,
              total: totalCount,
              behindMs: asOf.behindMs,
              position: asOf.position,
              more,
            },
      )
    },
    [client, key],
  )
  useEffect(() => {
    if (asking) void load()
  }, [load, asking])

  return {
    loaded,
    failed,
    busy,
    reload: () => void load(),
    loadOlder: () => loaded?.more && void load(loaded.more),
  }
}

/**
 * Counts what arrives after a position: how many, and how many in the last minute. `refused` is set when the reader is
 * no auditor any more.
 */
export const useTail = (filter: AuditFilter, after: string | undefined) => {
  const client = useClient()
  const key = JSON.stringify(filter)
  const [tail, setTail] = useState({ count: 0, rate: 0 })
  const [refused, setRefused] = useState(false)
  useEffect(() => {
    setTail({ count: 0, rate: 0 })
    if (refused || after === undefined) return
    let count = 0
    let arrivals: number[] = []
    const paint = () => {
      arrivals = arrivals.filter(at => at > Date.now() - minute)
      setTail({ count, rate: arrivals.length })
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const slow = setInterval(paint, 5_000)
    const { unsubscribe } = client
      .subscription(auditFeedSubscription, { filter: JSON.parse(key) as AuditFilter, after })
      .subscribe(({ data, error }) => {
        if (error?.graphQLErrors.some(({ extensions }) => extensions.code === 'NOT_ALLOWED')) setRefused(true)
        if (!data) return
        count += 1
        arrivals.push(Date.now())
        timer ??= setTimeout(() => {
          timer = undefined
          paint()
        }, paintMilliseconds)
      })
    return () => {
      clearTimeout(timer)
      clearInterval(slow)
      unsubscribe()
    }
  }, [client, key, after, refused])
  return { ...tail, refused }
}
