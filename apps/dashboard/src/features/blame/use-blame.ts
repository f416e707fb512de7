'use client'
import { useEffect, useState } from 'react'
import { useClient } from 'urql'
import { isForPeople } from '../compare/shown.ts'
import type { TimeAxis } from '../plan/documents.ts'
import {
  type AnsweredElement,
  type BlamedElement,
  type BlamedField,
  blameQuery,
  moreFieldsQuery,
} from './documents.ts'

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
    const moment = { id, at: at ?? null, axis }
    const policy = { requestPolicy: 'network-only' } as const
    const allFields = async ({ kind, id: element, fields }: AnsweredElement) => {
      const nodes: BlamedField[] = [...fields.nodes]
      let { pageInfo } = fields
      while (pageInfo.hasNextPage && pageInfo.endCursor !== null) {
        const { data } = await client
          .query(moreFieldsQuery, { ...moment, element, after: pageInfo.endCursor }, policy)
          .toPromise()
        const more = data?.plan?.blame.nodes.find(each => each.kind === kind)?.fields
        if (!more) return undefined
        nodes.push(...more.nodes)
        pageInfo = more.pageInfo
      }
      return nodes.filter(({ path }) => isForPeople(path))
    }
    const ask = async () => {
      const elements: BlamedElement[] = []
      let after: string | null = null
      do {
        const { data } = await client.query(blameQuery, { ...moment, after }, policy).toPromise()
        if (!current) return
        const page: NonNullable<NonNullable<typeof data>['plan']>['blame'] | undefined = data?.plan?.blame
        if (!page) {
          setFailed(key)
          return
        }
        for (const element of page.nodes) {
          const fields = await allFields(element)
          if (!current) return
          if (!fields) {
            setFailed(key)
            return
          }
          const { kind, id, name } = element
          if (fields.length > 0) elements.push({ kind, id, name, fields })
        }
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
