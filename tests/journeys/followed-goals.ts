import type { Observed } from '@plan-ledger/statistics'
import type { Demonstration } from '../pages/demonstration.ts'

/** What came of a goal, in days from its setting. */
export interface FollowedGoal extends Observed<'achieved' | 'abandoned' | 'reformulated' | 'planClosed'> {
  readonly owner: string
  /** When its promise was revised. */
  readonly revised: readonly number[]
}

interface Page<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly nodes: readonly Node[]
}
interface Goal {
  readonly goalId: string
  readonly planId: string
  readonly ownerName: string
  readonly became: keyof typeof outcomes | 'OPEN'
  readonly setAt: string
  readonly endedOn: string | null
}
interface Entry {
  readonly occurredAt: string
  readonly recordedAt: string
  readonly late: boolean
  readonly origin: string
  readonly planId: string
  readonly element: { readonly id: string }
}

const outcomes = {
  ACHIEVED: 'achieved',
  ABANDONED: 'abandoned',
  REFORMULATED: 'reformulated',
  PLAN_CLOSED: 'planClosed',
} as const

const dayOf = (instant: string) => Math.floor(Date.parse(instant) / 86_400_000)

/**
 * All goals, put together from rows and entries that an auditor can open, and the last day on which five people are
 * still followed: the same as the figures are made of, by another way.
 */
export const followedGoals = async (
  demo: Demonstration,
  within: { readonly by?: string; readonly group?: string } = {},
): Promise<{ readonly lives: readonly FollowedGoal[]; readonly lastDay: number }> => {
  const auditor = 'Ingrid Solberg'
  const all = async <Node>(query: string, variables: object): Promise<readonly Node[]> => {
    const found: Node[] = []
    for (let after: string | null = null; ; ) {
      const answer: { organisation: { found: Page<Node> } } = await demo.ask(auditor, query, {
        ...variables,
        after,
      })
      const { nodes, pageInfo } = answer.organisation.found
      found.push(...nodes)
      if (!pageInfo.hasNextPage) return found
      after = pageInfo.endCursor
    }
  }
  const entriesOf = (filter: object) =>
    all<Entry>(
      `query ($filter: AuditFilterInput, $after: String) { organisation {
        found: audit(filter: $filter, first: 100, after: $after) {
          pageInfo { hasNextPage endCursor } nodes { occurredAt recordedAt late origin planId element { id } } } } }`,
      { filter },
    )
  const [goals, settings, revisions] = await Promise.all([
    all<Goal>(
      `query ($by: CompletionGroup, $group: String, $after: String) { organisation {
        found: completionGoals(number: GOALS, by: $by, group: $group, first: 100, after: $after) {
          pageInfo { hasNextPage endCursor } nodes { goalId planId ownerName became setAt endedOn } } } }`,
      within,
    ),
    entriesOf({ eventTypes: ['GoalSet'] }),
    entriesOf({ eventTypes: ['GoalRevised'], hasReason: true }),
  ])
  const today = dayOf(new Date().toISOString())
  const lives = goals.map(({ goalId, planId, ownerName, became, setAt, endedOn }): FollowedGoal => {
    const of = (each: Entry) => each.element.id === goalId && each.planId === planId
    const set = dayOf(setAt)
    const told = settings.find(of)
    const from = told?.late && told.origin !== 'IMPORT' ? dayOf(told.recordedAt) - set : 0
    return {
      owner: ownerName,
      until: Math.max(0, (endedOn === null ? today : dayOf(endedOn)) - set),
      ...(from > 0 && { from }),
      ...(became !== 'OPEN' && { outcome: outcomes[became] }),
      revised: revisions.filter(of).map(({ occurredAt }) => Math.max(0, dayOf(occurredAt) - set)),
    }
  })
  const longest = [...Map.groupBy(lives, ({ owner }) => owner).values()]
    .map(of => Math.max(...of.map(({ until }) => until)))
    .sort((a, b) => b - a)
  return { lives, lastDay: longest[4] ?? 0 }
}
