import type { Uuid } from '@plan-ledger/domain'
import { can, type Principal } from '@plan-ledger/identity'
import type {
  AcrossPlans,
  BarrierRow,
  ChangedPlanRow,
  CoachLoadRow,
  CompletionGoalRow,
  CompletionRow,
  GoalLifeRow,
  GoalRevisionsRow,
  ReviewRow,
  RevisionRow,
  VisitView,
} from './across-plans.ts'

interface Answers {
  readonly completion: CompletionRow[]
  readonly completionGoals: CompletionGoalRow[]
  readonly goalLives: GoalLifeRow[]
  readonly goalRevisions: GoalRevisionsRow[]
  readonly barriers: BarrierRow[]
  readonly revisions: RevisionRow[]
  readonly reviews: ReviewRow[]
  readonly coachLoads: CoachLoadRow[]
  readonly changedSinceVisit: ChangedPlanRow[]
}
type Asked = { readonly [K in keyof Answers]: unknown[] }

/** What the tables across plans answer, and what they were asked for; how they count is theirs. */
export interface Told {
  readonly answers: Answers
  readonly asked: Asked
  as(principal: Principal, plan: (id: Uuid) => { readonly position: bigint } | undefined): AcrossPlans
}

export const acrossPlansInMemory = (now: string): Told => {
  const answers: Answers = {
    completion: [],
    completionGoals: [],
    goalLives: [],
    goalRevisions: [],
    barriers: [],
    revisions: [],
    reviews: [],
    coachLoads: [],
    changedSinceVisit: [],
  }
  const asked = Object.fromEntries(Object.keys(answers).map(key => [key, []])) as unknown as Asked
  const visits = new Map<string, VisitView>()

  const told =
    <K extends keyof Answers, Q>(key: K) =>
    async (query: Q): Promise<Answers[K]> => {
      asked[key].push(query)
      return answers[key]
    }
  const paged =
    <T>(key: keyof Answers, entries: readonly T[], cursorOf: (entry: T) => string) =>
    async (query: { readonly first: number; readonly after?: string }) => {
      asked[key].push(query)
      const all = entries.map(entry => ({ cursor: cursorOf(entry), entry }))
      const start = query.after === undefined ? 0 : all.findIndex(({ cursor }) => cursor === query.after) + 1
      return {
        entries: all.slice(start, start + query.first),
        hasNextPage: start + query.first < all.length,
        totalCount: all.length,
      }
    }

  return {
    answers,
    asked,
    as(principal, plan) {
      const { member = 'nobody' } = principal
      return {
        completion: told('completion'),
        completionGoals: paged('completionGoals', answers.completionGoals, ({ goal }) => goal),
        goalLives: told('goalLives'),
        goalRevisions: told('goalRevisions'),
        barriers: told('barriers'),
        revisions: told('revisions'),
        async reviews(query) {
          const all = !query.mine && can(principal, 'readAllReviews', query).allowed
          const seen = answers.reviews.filter(
            ({ owner, coach }) => all || owner === member || coach === member,
          )
          return paged('reviews', seen, ({ review }) => review)(query)
        },
        coachLoads: told('coachLoads'),
        ownCoachLoad: async () => answers.coachLoads.find(({ coach }) => coach === member),
        visit: async id => visits.get(`${member} ${id}`),
        async markVisited({ plan: id, position, setBack }) {
          const known = plan(id)
          if (!known) return undefined
          const seen = position === undefined || position > known.position ? known.position : position
          const before = visits.get(`${member} ${id}`)
          if (!before || setBack || before.position < seen)
            visits.set(`${member} ${id}`, { plan: id, position: seen, at: now })
          return visits.get(`${member} ${id}`)
        },
        changedSinceVisit: paged('changedSinceVisit', answers.changedSinceVisit, ({ plan }) => plan),
      }
    },
  }
}
