'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useClient } from 'urql'
import { useRenamed } from '../live/renamings.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { organisationFeed, type PlanRow, type PortfolioFilter, plansQuery } from './documents.ts'
import { outOfPlace } from './out-of-place.ts'

interface Loaded {
  readonly rows: readonly PlanRow[]
  readonly total: number
  readonly more: string | null
  readonly position: string
  readonly mayStart: boolean
  /** Whether there are plans among them that the reader may only see to be there. */
  readonly someUnread: boolean
}

const pageSize = 30
/** An import changes hundreds of plans a second: what comes within this time is painted once. */
const gatherMilliseconds = 100
const tintMilliseconds = 2_000
const restartMilliseconds = 2_000

/**
 * The rows of the portfolio. Changes are laid over the rows in place; the order stays as the reader found it until asked,
 * since nothing may move under the reader.
 */
export const usePortfolio = (filter: PortfolioFilter) => {
  const client = useClient()
  const [loaded, setLoaded] = useState<Loaded>()
  const [problem, setProblem] = useState(false)
  const [busy, setBusy] = useState(true)
  /** Plans that changed since the rows were put in order, as they are now. */
  const [changed, setChanged] = useState<ReadonlyMap<string, PlanRow>>(new Map())
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  /** Position of the last change that was told of. */
  const [told, setTold] = useState('0')
  const [restarts, setRestarts] = useState(0)
  const asked = useRef(0)
  const key = JSON.stringify(filter)

  const load = useCallback(
    async (after?: string) => {
      const turn = ++asked.current
      setBusy(true)
      const result = await client
        .query(
          plansQuery,
          { ...(JSON.parse(key) as PortfolioFilter), first: pageSize, after: after ?? null },
          { requestPolicy: 'network-only' },
        )
        .toPromise()
      if (turn !== asked.current) return
      setBusy(false)
      const data = result.data
      setProblem(!data)
      if (!data) return
      const page = data.organisation.plans
      const rows = page.edges.map(edge => edge.node)
      setLoaded(before => ({
        rows:
          after && before
            ? [...before.rows, ...rows.filter(r => !before.rows.some(b => b.planId === r.planId))]
            : rows,
        total: page.totalCount,
        more: page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null,
        position: after && before ? before.position : data.organisation.position,
        mayStart:
          data.viewer.member?.roles.some(role => role === 'OWNER' || role === 'COACH' || role === 'ADMIN') ??
          false,
        // an admin is never an auditor, who reads them all
        someUnread: data.viewer.member?.roles.includes('ADMIN') ?? false,
      }))
      if (!after) setChanged(new Map())
    },
    [client, key],
  )

  useEffect(() => {
    load()
  }, [load])

  const from = loaded?.position
  const start = useRef<string>(undefined)
  start.current ??= from
  const streaming = from !== undefined
  // Rows stay where they are until the reader asks; where there are none, nothing can move under anybody. The
  // directory may be behind the news that it is asked for, so it is asked until it is not.
  useEffect(() => {
    if (loaded?.rows.length !== 0 || BigInt(loaded.position) >= BigInt(told)) return
    const timer = setTimeout(load, gatherMilliseconds)
    return () => clearTimeout(timer)
  }, [loaded, told, load])
  useEffect(() => {
    if (!streaming || start.current === undefined) return
    const waiting = new Map<string, PlanRow | undefined>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const paint = () => {
      timer = undefined
      const news = new Map(waiting)
      waiting.clear()
      setTold(start.current ?? '0')
      setChanged(before => {
        const now = new Map(before)
        for (const [plan, summary] of news) if (summary) now.set(plan, summary)
        return now
      })
      setFresh(before => new Set([...before, ...news.keys()]))
      setTimeout(() => setFresh(before => new Set([...before].filter(id => !news.has(id)))), tintMilliseconds)
      setLoaded(
        before =>
          before && {
            ...before,
            rows: before.rows.map(row => {
              const summary = news.get(row.planId)
              return summary && summary.version >= row.version ? summary : row
            }),
          },
      )
    }
    const { unsubscribe } = client
      .subscription(organisationFeed, { after: start.current })
      .subscribe(result => {
        const entry = result.data?.organisationFeed
        if (result.error && !entry) {
          // the server can't go on from here: take the plans as they are now, and go on after them
          const again = () => {
            start.current = undefined
            setRestarts(n => n + 1)
          }
          load().then(() => setTimeout(again, restartMilliseconds))
          return
        }
        if (!entry) return
        start.current = entry.position
        waiting.set(entry.planId, entry.summary ?? waiting.get(entry.planId))
        timer ??= setTimeout(paint, gatherMilliseconds)
      })
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [client, streaming, restarts, load])

  useRenamed(({ memberId, name }) => {
    const called = (row: PlanRow): PlanRow => ({
      ...row,
      ...(row.ownerId === memberId && { ownerName: name }),
      ...(row.coachId === memberId && { coachName: name }),
    })
    setLoaded(before => before && { ...before, rows: before.rows.map(called) })
    setChanged(before => new Map([...before].map(([id, row]) => [id, called(row)])))
  })

  const { compare } = useFormat()
  const misplaced = useMemo(
    () =>
      loaded
        ? outOfPlace(loaded.rows, [...changed.values()], JSON.parse(key) as PortfolioFilter, compare)
        : { moved: 0, unseen: 0 },
    [loaded, changed, key, compare],
  )
  return {
    loaded,
    problem,
    busy,
    misplaced,
    fresh,
    reload: () => load(),
    loadMore: () => loaded?.more && load(loaded.more),
  }
}
