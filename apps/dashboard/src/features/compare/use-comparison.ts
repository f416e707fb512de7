'use client'
import { useEffect, useRef, useState } from 'react'
import { useClient } from 'urql'
import { useFirstAnswer } from '../live/dashboard-provider.tsx'
import type { TimeAxis } from '../plan/documents.ts'
import { compareQuery, type Diff, type ElementDiff } from './documents.ts'
import { forPeople } from './shown.ts'

const restMilliseconds = 80

/** All of a difference: its counts and every part of the plan in it. */
export interface Comparison extends Omit<Diff, 'elements'> {
  readonly elements: readonly ElementDiff[]
}

interface Asked {
  readonly id: string
  /** As the API is asked; nothing is asked while one is not known. */
  readonly from: string | undefined
  readonly to: string | undefined
  readonly axis: TimeAxis
  /** Of the live plan: a side that is now moves with it. */
  readonly version: number
}

/**
 * The difference of two moments. What was shown stays until what is asked for begins to arrive: counts and the first
 * elements at once, the rest page by page behind them.
 */
export const useComparison = ({ id, from, to, axis, version }: Asked) => {
  const client = useClient()
  const answer = useFirstAnswer()
  const [failed, setFailed] = useState<string>()
  const [turn, setTurn] = useState(0)
  const moving = from === 'now' || to === 'now'
  const key = `${id}|${from}|${to}|${axis}|${moving ? version : 0}`
  const [shown, setShown] = useState<
    | {
        readonly key: string
        /** Whether the last page of it has arrived. */
        readonly whole: boolean
        readonly comparison: Comparison
      }
    | undefined
  >(() => {
    if (from === undefined || to === undefined) return undefined
    const diff = answer(compareQuery, { id, from, to, axis, after: null })?.plan?.diff
    return (
      diff && {
        key,
        whole: !diff.elements.pageInfo.hasNextPage,
        comparison: { ...diff, elements: forPeople(diff.elements.nodes) },
      }
    )
  })
  // what came whole with the page needs no second question
  const given = useRef(shown?.whole ? key : undefined)

  useEffect(() => {
    if (from === undefined || to === undefined) return
    if (given.current === key && turn === 0) return
    given.current = undefined
    let current = true
    const page = async (after: string | null): Promise<Diff | undefined> => {
      const asked = { id, from, to, axis, after }
      const { data } = await client.query(compareQuery, asked, { requestPolicy: 'network-only' }).toPromise()
      return data?.plan?.diff
    }
    const ask = async () => {
      const elements: ElementDiff[] = []
      let after: string | null = null
      do {
        const diff: Diff | undefined = await page(after)
        if (!current) return
        setFailed(diff ? undefined : key)
        if (!diff) return
        elements.push(...diff.elements.nodes)
        after = diff.elements.pageInfo.hasNextPage ? diff.elements.pageInfo.endCursor : null
        setShown({ key, whole: after === null, comparison: { ...diff, elements: forPeople(elements) } })
      } while (after !== null)
    }
    // while a thumb moves nothing is asked before it rests
    const timer = setTimeout(() => void ask(), shown ? restMilliseconds : 0)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [client, key, turn])

  return {
    comparison: shown?.comparison,
    busy: (shown?.key !== key || !shown.whole) && failed !== key,
    failed: failed === key,
    retry: () => setTurn(n => n + 1),
  }
}
