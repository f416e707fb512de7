'use client'
import { useEffect, useState } from 'react'
import { useClient } from 'urql'
import { usePlanView } from '../plan/plan-context.tsx'
import { type StepEvent, stepEventOf, stepLivesQuery } from './step-lives.ts'

/** Everything that happened to steps; `undefined` until it is there, then kept while it is read anew. */
export const useStepEvents = (): readonly StepEvent[] | undefined => {
  const client = useClient()
  const { id, axis, live } = usePlanView()
  const [events, setEvents] = useState<readonly StepEvent[]>()
  const { version } = live
  useEffect(() => {
    let current = version > 0
    const ask = async () => {
      const found: StepEvent[] = []
      let after: string | null = null
      do {
        const asked: { id: string; axis: typeof axis; after: string | null } = { id, axis, after }
        const { data } = await client
          .query(stepLivesQuery, asked, { requestPolicy: 'network-only' })
          .toPromise()
        const timeline = data?.plan?.timeline
        if (!current || !timeline) return
        for (const set of timeline.nodes)
          for (const told of set.events.nodes) {
            const event = stepEventOf(told, axis === 'EFFECTIVE')
            if (event) found.push(event)
          }
        after = timeline.pageInfo.hasNextPage ? timeline.pageInfo.endCursor : null
      } while (after !== null)
      setEvents(found)
    }
    void ask()
    return () => {
      current = false
    }
  }, [client, id, axis, version])
  return events
}
