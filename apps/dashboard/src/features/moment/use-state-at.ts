'use client'
import { useEffect, useRef, useState } from 'react'
import { useClient } from 'urql'
import type { PlanState } from '../../graphql/fragments.ts'
import { useFirstAnswer } from '../live/dashboard-provider.tsx'
import { planAtQuery, type TimeAxis } from '../plan/documents.ts'

const restMilliseconds = 80

/** Only a version as recorded never changes; everything else is asked again. */
export const neverChanges = (at: string, axis: TimeAxis) => at.startsWith('rev:') && axis === 'RECORDED'

export interface StateAt {
  /** `null`: the plan did not exist yet; `undefined`: nothing known so far. */
  readonly state: PlanState | null | undefined
  readonly busy: boolean
  readonly failed: boolean
}

/**
 * The plan at a past moment; `at` undefined for live. What was shown stays until the moment asked for has arrived, so a
 * scrub never shows an empty frame: kept moments paint at once, others are asked when the thumb rests for 80 ms.
 */
export const useStateAt = (
  id: string,
  at: string | undefined,
  axis: TimeAxis,
  /** Changes when the log moves: moments that may have changed are asked again. */
  position: string | undefined,
  neighbours: readonly string[],
): StateAt => {
  const client = useClient()
  const answer = useFirstAnswer()
  const key = `${at}|${axis}`
  const [shown, setShown] = useState<{ key: string; state: PlanState | null } | undefined>(() => {
    const given = at === undefined ? undefined : answer(planAtQuery, { id, at, axis })?.plan
    return given ? { key, state: given.state ?? null } : undefined
  })
  const given = useRef(shown?.key)
  const [failed, setFailed] = useState(false)
  const frozen = at !== undefined && neverChanges(at, axis)
  const moved = frozen ? '' : position
  const first = useRef(true)

  useEffect(() => {
    if (at === undefined) {
      setShown(undefined)
      setFailed(false)
      return
    }
    const isGiven = given.current === key
    given.current = undefined
    if (isGiven && frozen) return
    const variables = { id, at, axis }
    const read = client.readQuery(planAtQuery, variables, { requestPolicy: 'cache-only' })
    // The cache fills what it lacks of a nullable field with null: only a full hit is the plan as it was.
    const kept = read?.operation.context.meta?.cacheOutcome === 'hit' ? read.data?.plan : undefined
    if (kept) setShown({ key, state: kept.state ?? null })
    if (kept && frozen) return
    let current = true
    const delay = first.current ? 0 : restMilliseconds
    first.current = false
    const timer = setTimeout(() => {
      client
        .query(planAtQuery, variables, { requestPolicy: frozen ? 'cache-first' : 'network-only' })
        .toPromise()
        .then(({ data }) => {
          if (!current) return
          setFailed(!data)
          if (data?.plan) setShown({ key, state: data.plan.state ?? null })
        })
    }, delay)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [client, id, at, axis, key, frozen, moved])

  const ahead = neighbours.join(' ')
  const opened = useRef(key)
  useEffect(() => {
    // Neighbours of the moment a page opens with are fetched once somebody moves.
    if (!frozen || ahead === '' || opened.current === key) return
    opened.current = ''
    const timer = setTimeout(() => {
      for (const next of ahead.split(' ')) {
        client.query(planAtQuery, { id, at: next, axis }, { requestPolicy: 'cache-first' }).toPromise()
      }
    }, 150)
    return () => clearTimeout(timer)
  }, [client, id, axis, key, ahead, frozen])

  return {
    state: at === undefined ? undefined : shown?.state,
    busy: at !== undefined && shown?.key !== key && !failed,
    failed,
  }
}
