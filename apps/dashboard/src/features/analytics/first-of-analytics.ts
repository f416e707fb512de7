import 'server-only'
import { type Asked, answersOf, ask, isWholePage } from '../../graphql/ask.ts'
import type { FirstAnswers } from '../../graphql/first-answers.ts'
import { barriersQuery, completionQuery, revisionsQuery, rolesQuery } from './documents.ts'
import { barrierGroups, goalGroups, groupingOf, revisionGroups } from './groups.ts'

type Question = (by: string | undefined) => readonly Promise<Asked | undefined>[]

const figures: Readonly<Record<string, Question>> = {
  overview: said => {
    const by = groupingOf(said, goalGroups, null)
    const all = new Set([null, by, 'QUARTER' as const])
    return [...all].map(each => ask(completionQuery, { by: each }))
  },
  time: said => [ask(completionQuery, { by: groupingOf(said, goalGroups, null) })],
  revisions: said => {
    const by = groupingOf(said, revisionGroups, 'REASON')
    return [...new Set(['MONTH' as const, by])].map(each => ask(revisionsQuery, { by: each }))
  },
  barriers: said => [ask(barriersQuery, { by: groupingOf(said, barrierGroups, 'CATEGORY') })],
}

/** Answers to what a part of the page asks first, so that nothing moves when its scripts arrive. */
export const firstOfAnalytics = async (
  tab: string | undefined,
  by: string | undefined,
): Promise<FirstAnswers> =>
  (await isWholePage())
    ? answersOf(await Promise.all([ask(rolesQuery, {}), ...(figures[tab ?? 'overview']?.(by) ?? [])]))
    : {}
