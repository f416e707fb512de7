'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useClient } from 'urql'
import type { ResultOf } from '../../graphql/tada.ts'
import { useFirstAnswer } from '../live/dashboard-provider.tsx'
import { type ChangeSet, restOfSetQuery, type TimeAxis, timelineQuery } from '../plan/documents.ts'
import { type EventGroup, eventGroups } from './event-groups.ts'
import { type FirstSize, firstPage } from './first-page.ts'
import { mergeHead } from './merge-head.ts'

interface Loaded {
  readonly sets: readonly ChangeSet[]
  readonly total: number
  readonly more: string | null
}

const loadedFrom = (
  page: NonNullable<ResultOf<typeof timelineQuery>['plan']>['timeline'],
  after: string | null,
): Loaded => ({
  sets: page.edges.map(({ node }, place) => ({ ...node, behind: page.edges[place - 1]?.cursor ?? after })),
  total: page.totalCount,
  more: page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null,
})

const withMore = (set: ChangeSet, more: ChangeSet['events']): ChangeSet => ({
  ...set,
  events: { ...more, nodes: [...set.events.nodes, ...more.nodes] },
})

/**
 * The timeline, newest first. New change sets wait behind a button unless the reader is at the top, so that nothing
 * moves under the reader.
 */
export const useTimeline = (
  id: string,
  axis: TimeAxis,
  group: EventGroup | null,
  element: string | null,
  version: number,
  size: FirstSize,
  atTop: () => boolean,
) => {
  const client = useClient()
  const answer = useFirstAnswer()
  const [loaded, setLoaded] = useState<Loaded | undefined>(() => {
    if (group || element) return undefined
    const came = (after: string | null) => {
      const page = answer(timelineQuery, firstPage(id, axis, size, after))?.plan?.timeline
      return page && loadedFrom(page, after)
    }
    let pages = came(null)
    for (let next = pages; next?.more; ) {
      next = came(next.more)
      if (pages && next) pages = { ...next, sets: [...pages.sets, ...next.sets] }
    }
    return pages
  })
  const given = useRef(loaded !== undefined)
  const [waiting, setWaiting] = useState<Loaded>()
  const [failed, setFailed] = useState(false)
  const [busy, setBusy] = useState(false)
  const turn = useRef(0)
  const shown = useRef(loaded)
  shown.current = loaded

  const ask = useCallback(
    async (after: string | null) => {
      const { data } = await client
        .query(
          timelineQuery,
          { ...firstPage(id, axis, size, after), types: group ? [...eventGroups[group]] : null, element },
          { requestPolicy: 'network-only' },
        )
        .toPromise()
      const page = data?.plan?.timeline
      return page && loadedFrom(page, after)
    },
    [client, id, axis, size, group, element],
  )

  const reload = useCallback(async () => {
    const mine = ++turn.current
    setBusy(true)
    setWaiting(undefined)
    const page = await ask(null)
    if (mine !== turn.current) return
    setBusy(false)
    setFailed(!page)
    if (page) setLoaded(page)
  }, [ask])

  const givenVersion = useRef(loaded ? version : undefined)
  const firstVersion = useRef(version)
  useEffect(() => {
    if (given.current) {
      given.current = false
      return
    }
    firstVersion.current = 0
    reload()
  }, [reload])

  const top = useRef(atTop)
  top.current = atTop
  useEffect(() => {
    if (givenVersion.current === version) return
    givenVersion.current = undefined
    if (firstVersion.current === 0 || firstVersion.current === version) {
      firstVersion.current = version
      if (!shown.current) return
    }
    let current = true
    const timer = setTimeout(async () => {
      const page = await ask(null)
      const before = shown.current
      if (!current || !page || !before) return
      const merged = { sets: mergeHead(before.sets, page.sets), total: page.total, more: before.more }
      if (top.current()) {
        setLoaded(merged)
        setWaiting(undefined)
      } else if (merged.sets[0]?.toVersion !== before.sets[0]?.toVersion) setWaiting(merged)
    }, 120)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [ask, version])

  const loadOlder = useCallback(async () => {
    const before = shown.current
    if (!before?.more) return
    const mine = turn.current
    setBusy(true)
    const page = await ask(before.more)
    if (mine !== turn.current) return
    setBusy(false)
    setFailed(!page)
    if (page) setLoaded(now => now && { ...page, sets: mergeHead(page.sets, now.sets) })
  }, [ask])

  const newer = waiting && loaded ? waiting.total - loaded.total || 1 : 0
  const showNewer = useCallback(() => {
    setWaiting(held => {
      if (held) setLoaded(held)
      return undefined
    })
  }, [])

  const loadRest = useCallback(
    async ({ fromVersion, behind, events }: ChangeSet) => {
      const { data } = await client
        .query(
          restOfSetQuery,
          {
            id,
            axis,
            after: behind,
            events: events.pageInfo.endCursor ?? null,
            types: group ? [...eventGroups[group]] : null,
            element,
          },
          { requestPolicy: 'network-only' },
        )
        .toPromise()
      const rest = data?.plan?.timeline.nodes[0]
      setFailed(!rest)
      // another one stands there by now: its turn comes with the next page
      if (rest?.fromVersion !== fromVersion) return
      setLoaded(
        now =>
          now && {
            ...now,
            sets: now.sets.map(set => (set.fromVersion === fromVersion ? withMore(set, rest.events) : set)),
          },
      )
    },
    [client, id, axis, group, element],
  )
  return { loaded, failed, busy, newer, showNewer, loadOlder, loadRest, reload }
}
