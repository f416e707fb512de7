'use client'
import { useEffect, useRef, useState } from 'react'
import { useClient, useQuery } from 'urql'
import { filter, pipe, subscribe } from 'wonka'
import type { PlanEvent } from '../../graphql/fragments.ts'
import { useFirstAnswer } from '../live/dashboard-provider.tsx'
import { useRenamed } from '../live/renamings.ts'
import { livePlanQuery, planChangedSubscription } from './documents.ts'

const tintMilliseconds = 2_000
const announceMilliseconds = 250

/**
 * The live plan and what just happened to it. The stream starts after the position that the first answer gave; the
 * socket advances it itself, so a reconnect neither loses nor doubles a change.
 */
export const useLivePlan = (id: string) => {
  const client = useClient()
  const first = useFirstAnswer()
  // What came with the page needs no second question: the stream starts after its position. Until something moves, the
  // cache is not told of it either, which would cost a phone more than all else at the start.
  const [given] = useState(() => first(livePlanQuery, { id }))
  const [asking, setAsking] = useState(given === undefined)
  const [{ data: asked, error, fetching, stale }, refetch] = useQuery({
    query: livePlanQuery,
    variables: { id },
    requestPolicy: given ? 'cache-first' : 'cache-and-network',
    pause: !asking,
  })
  const data = asked ?? given
  const plan = data?.plan ?? undefined
  const [news, setNews] = useState<readonly PlanEvent[]>([])
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const [spoken, setSpoken] = useState<readonly PlanEvent[]>([])
  const [restarts, setRestarts] = useState(0)

  useEffect(() => {
    if (asking) return
    const { unsubscribe } = pipe(
      client.operations$,
      filter(({ kind }) => kind === 'mutation'),
      subscribe(() => setAsking(true)),
    )
    return unsubscribe
  }, [client, asking])

  const after = useRef<string>(undefined)
  after.current ??= plan?.position
  const started = after.current !== undefined
  useEffect(() => {
    if (!started || after.current === undefined) return
    let arrived: PlanEvent[] = []
    let unspoken: PlanEvent[] = []
    let timer: ReturnType<typeof setTimeout> | undefined
    const seen = new Set<string>()
    const speak = () => {
      timer = undefined
      if (document.visibilityState === 'hidden') return
      setSpoken(unspoken)
      unspoken = []
    }
    // a page that nobody sees says nothing: who comes back is told once
    const speakSoon = () => {
      if (unspoken.length > 0) timer ??= setTimeout(speak, announceMilliseconds)
    }
    document.addEventListener('visibilitychange', speakSoon)
    /** Once for all that was handed on together. */
    const take = () => {
      const events = arrived
      arrived = []
      setNews(before => [...before, ...events].slice(-200))
      const elements = new Set(events.map(({ element }) => element.id ?? 'plan'))
      setFresh(before => new Set([...before, ...elements]))
      setTimeout(
        () => setFresh(before => new Set([...before].filter(one => !elements.has(one)))),
        tintMilliseconds,
      )
      unspoken.push(...events)
      speakSoon()
    }
    const { unsubscribe } = client
      .subscription(planChangedSubscription, { planId: id, after: after.current })
      .subscribe(({ data, error }) => {
        setAsking(true)
        if (error && !data) {
          // The server cannot resume from here: take the plan as it is now and go on after it.
          client
            .query(livePlanQuery, { id }, { requestPolicy: 'network-only' })
            .toPromise()
            .then(result => {
              // it is gone, or not open to whoever looks at it any more
              if (result.data?.plan === null) return
              after.current = result.data?.plan?.position ?? after.current
              setTimeout(() => setRestarts(n => n + 1), 2_000)
            })
          return
        }
        const change = data?.planChanged
        if (!change) return
        after.current = change.position
        const { event } = change
        if (seen.has(event.eventId)) return
        seen.add(event.eventId)
        if (arrived.length === 0) queueMicrotask(take)
        arrived.push(event)
      })
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', speakSoon)
      unsubscribe()
    }
  }, [client, id, started, restarts])

  const again = () => {
    setAsking(true)
    refetch({ requestPolicy: 'network-only' })
  }
  const { owner, coach } = plan?.state ?? {}
  useRenamed(({ memberId }) => {
    if (owner?.personId === memberId || coach?.personId === memberId) again()
  })

  return {
    plan,
    missing: data !== undefined && data.plan === null && !fetching && !stale,
    failed: error !== undefined && !plan,
    fetching,
    refetch: again,
    news,
    fresh,
    spoken,
  }
}
