'use client'
import { useEffect, useState } from 'react'
import { useClient } from 'urql'
import { isForPeople } from '../compare/shown.ts'
import type { TimeAxis } from '../plan/documents.ts'
import { type BlamedElement, blameQuery } from './documents.ts'

interface Asked {
  readonly id: string
  /** As the API is asked; `undefined` for live. */
  readonly at: string | undefined
  readonly axis: TimeAxis
  /** Of the live plan, which a live sheet follows. */
  readonly version: number
}

/** The origins of all values at a moment. What was shown stays until what is asked for has arrived. */
export const useBlame = ({ id, at, axis, version }: Asked) => {
  const client = useClient()
  const [shown, setShown] = useState<{ readonly key: string; readonly elements: readonly BlamedElement[] }>()
  const [failed, setFailed] = useState<string>()
  const [turn, setTurn] = useState(0)
  const key = `${id}|${at}|${axis}|${at === undefined ? version : 0}`

  useEffect(() => {
    let current = true
    const ask = async () => {
      const elements: BlamedElement[] = []
      let after: string | null = null
      do {
        const { data } = await client
          .query(blameQuery, { id, at: at ?? null, axis, after }, { requestPolicy: 'network-only' })
          .toPromise()
        if (!current) return
        const page: NonNullable<NonNullable<typeof data>['plan']>['blame'] | undefined = data?.plan?.blame
        if (!page) {
          setFailed(key)
          return
        }
        elements.push(
          ...page.nodes.map(element => ({
            ...element,
            fields: {
              ...element.fields,
              nodes: element.fields.nodes.filter(({ path }) => isForPeople(path)),
            },
          })),
        )
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
      } while (after !== null)
      setFailed(undefined)
      setShown({ key, elements })
    }
    void ask()
    return () => {
      current = false
    }
  }, [client, key, turn])

  return {
    elements: shown?.elements,
    busy: shown?.key !== key && failed !== key,
    failed: failed === key,
    retry: () => setTurn(n => n + 1),
  }
}
