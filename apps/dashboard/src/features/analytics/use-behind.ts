'use client'
import { useCallback, useEffect, useState } from 'react'
import { type Client, useClient } from 'urql'
import { type AuditEntry, auditQuery } from '../audit/documents.ts'
import type { Behind } from './behind.ts'
import { type GoalBehind, goalsBehindQuery } from './documents.ts'

type Row = GoalBehind | AuditEntry

interface Page {
  readonly rows: readonly Row[]
  readonly total: number
  readonly more: string | null
}

const pageSize = 30

const pageOf = async (client: Client, behind: Behind, after: string | null): Promise<Page | undefined> => {
  if (behind.kind === 'goals') {
    const { number, by, group, date } = behind
    const { data } = await client
      .query(
        goalsBehindQuery,
        { number, by, group, after, ...(date && { date }) },
        { requestPolicy: 'network-only' },
      )
      .toPromise()
    const found = data?.organisation.completionGoals
    return (
      found && {
        rows: found.nodes,
        total: found.totalCount,
        more: found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null,
      }
    )
  }
  const { data } = await client
    .query(auditQuery, { filter: behind.filter, first: pageSize, after }, { requestPolicy: 'network-only' })
    .toPromise()
  const found = data?.organisation.audit
  return (
    found && {
      rows: found.nodes,
      total: found.totalCount.count,
      more: found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null,
    }
  )
}

/** What a number counts, page by page. */
export const useBehind = (behind: Behind) => {
  const client = useClient()
  const key = JSON.stringify(behind)
  const [page, setPage] = useState<Page>()
  const [busy, setBusy] = useState(true)
  const [failed, setFailed] = useState(false)
  const load = useCallback(
    async (before: Page | undefined) => {
      setBusy(true)
      const found = await pageOf(client, JSON.parse(key) as Behind, before?.more ?? null)
      setBusy(false)
      setFailed(!found)
      if (found) setPage({ ...found, rows: [...(before?.rows ?? []), ...found.rows] })
    },
    [client, key],
  )
  useEffect(() => {
    void load(undefined)
  }, [load])
  return {
    rows: page?.rows ?? [],
    total: page?.total,
    more: page?.more != null,
    busy,
    failed,
    next: () => void load(page),
  }
}
