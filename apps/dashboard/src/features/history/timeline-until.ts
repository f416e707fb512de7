import 'server-only'
import { type Asked, ask } from '../../graphql/ask.ts'
import type { ResultOf } from '../../graphql/tada.ts'
import { type TimeAxis, timelineQuery } from '../plan/documents.ts'
import { type FirstSize, firstPage } from './first-page.ts'

type Page = Asked<ResultOf<typeof timelineQuery>>
type Timeline = NonNullable<Page['data']['plan']>['timeline']

const mostPages = 5

/** The timeline from its newest entry back to the one of this version: a page that opens in the past shows its place in it. */
export const timelineUntil = async (
  id: string,
  axis: TimeAxis,
  version: number | undefined,
  size: FirstSize,
): Promise<readonly Asked[]> => {
  const pages: Asked[] = []
  let after: string | null = null
  while (pages.length < mostPages) {
    const page: Page | undefined = await ask(timelineQuery, firstPage(id, axis, size, after))
    const timeline: Timeline | undefined = page?.data.plan?.timeline
    if (!page || !timeline) break
    pages.push(page)
    const shown = timeline.edges.some(({ node: { fromVersion, toVersion } }) =>
      axis === 'RECORDED' ? fromVersion <= (version ?? 0) : toVersion === version,
    )
    if (version === undefined || shown || !timeline.pageInfo.hasNextPage) break
    after = timeline.pageInfo.endCursor
  }
  return pages
}
