import type { Uuid } from '@plan-ledger/domain'
import type { AuditEntry, AuditFilter, auditFeed } from '@plan-ledger/read-models'
import type { InWork } from './in-work.ts'
import { exportLimits } from './limits.ts'

export interface Picture {
  readonly organisation: Uuid
  readonly filter: AuditFilter
  /** Position of the log up to which it reaches. */
  readonly upTo: bigint
}

/** Entries by pages, oldest first: one page is held at a time and the next is read when it is asked for. */
export async function* auditPages(
  audit: Pick<ReturnType<typeof auditFeed>, 'page'>,
  picture: Picture,
  { counted }: Pick<InWork, 'counted'>,
): AsyncGenerator<readonly AuditEntry[]> {
  for (let after: string | undefined; ; ) {
    const page = await audit.page({
      ...picture,
      first: exportLimits.page,
      oldestFirst: true,
      ...(after !== undefined && { after }),
    })
    counted(page.entries.length)
    yield page.entries.map(({ entry }) => entry)
    after = page.entries.at(-1)?.cursor
    if (!page.hasNextPage) return
  }
}

/** What is in lists, one by one. */
export async function* each<T>(lists: AsyncIterable<readonly T[]>): AsyncGenerator<T> {
  for await (const list of lists) yield* list
}
