'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useClient } from 'urql'
import type { ResultOf } from '../../graphql/tada.ts'
import { useFirstAnswer } from '../live/dashboard-provider.tsx'
import { type AuditFilter, auditFeedSubscription, type auditQuery } from './documents.ts'
import { type Loaded, withNewest } from './loaded.ts'
import { newestEntries } from './newest-entries.ts'

const minute = 60_000
const paintMilliseconds = 250

/** What came with a page is as new as the page; whoever comes back to it is told anew. */
let cameBack = false

const loadedOf = (key: string, { organisation: { audit } }: ResultOf<typeof auditQuery>): Loaded => ({
  key,
  entries: audit.nodes,
  total: audit.totalCount,
  behindMs: audit.asOf.behindMs,
  position: audit.asOf.position,
  more: audit.pageInfo.hasNextPage ? (audit.pageInfo.endCursor ?? null) : null,
})

/**
 * The entries under a filter, newest first; older ones by cursor. Nothing is put above the reader unasked. What came with
 * the page is shown first.
 */
export const useAudit = (filter: AuditFilter, asking: boolean) => {
  const client = useClient()
  const key = JSON.stringify(filter)
  const first = useFirstAnswer()
  const [given] = useState(() => {
    const { document, variables } = newestEntries(filter)
    const answer = first(document, variables)
    return answer && loadedOf(key, answer)
  })
  const [loaded, setLoaded] = useState(given)
  const [failed, setFailed] = useState(false)
  const [busy, setBusy] = useState(asking && !given)
  const turn = useRef(0)
  const known = useRef(given?.key)

  const load = useCallback(
    async (after?: string) => {
      const mine = ++turn.current
      setBusy(true)
      const { document, variables } = newestEntries(JSON.parse(key) as AuditFilter, after)
      const { data } = await client.query(document, variables, { requestPolicy: 'network-only' }).toPromise()
      if (mine !== turn.current) return
      setBusy(false)
      setFailed(!data)
      if (!data) return
      const page = loadedOf(key, data)
      setLoaded(before =>
        after && before
          ? { ...before, entries: [...before.entries, ...page.entries], more: page.more }
          : withNewest(before, page),
      )
    },
    [client, key],
  )
  useEffect(() => {
    if (!asking) return
    const asGiven = known.current === key && !cameBack
    known.current = undefined
    cameBack = true
    if (!asGiven) void load()
  }, [load, asking, key])

  return {
    loaded,
    failed,
    busy,
    reload: useCallback(() => void load(), [load]),
    loadOlder: () => loaded?.more && void load(loaded.more),
  }
}

/** More than so many a second are too many to be read as they come. */
const mostASecond = 20

/**
 * Counts what arrives after a position: how many, and how many in the last minute. `flooded` is set when more came in a
 * second than can be read, until `calm` is called. `refused` is set when the reader is no auditor any more.
 */
export const useTail = (filter: AuditFilter, after: string | undefined) => {
  const client = useClient()
  const key = JSON.stringify(filter)
  const [tail, setTail] = useState({ count: 0, rate: 0 })
  const [flooded, setFlooded] = useState(false)
  const [refused, setRefused] = useState(false)
  const arrivals = useRef<{ readonly key: string; at: readonly number[] }>({ key, at: [] })
  useEffect(() => {
    if (arrivals.current.key !== key) arrivals.current = { key, at: [] }
    let count = 0
    const paint = () => {
      const now = Date.now()
      const lately = arrivals.current.at.filter(at => at > now - minute)
      arrivals.current.at = lately
      setTail({ count, rate: lately.length })
    }
    paint()
    if (refused || after === undefined) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const slow = setInterval(paint, 5_000)
    const { unsubscribe } = client
      .subscription(auditFeedSubscription, { filter: JSON.parse(key) as AuditFilter, after })
      .subscribe(({ data, error }) => {
        if (error?.graphQLErrors.some(({ extensions }) => extensions.code === 'NOT_ALLOWED')) setRefused(true)
        if (!data) return
        count += 1
        const now = Date.now()
        arrivals.current.at = [...arrivals.current.at, now]
        if (arrivals.current.at.filter(at => at > now - 1_000).length > mostASecond) setFlooded(true)
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
  return { ...tail, flooded, calm: useCallback(() => setFlooded(false), []), refused }
}
