import type { Instant, PlanStatus, ReasonCode, ReviewStatus, Uuid } from '@plan-ledger/domain'
import type { Quartiles } from '@plan-ledger/projections'

interface PageQuery {
  readonly first: number
  readonly after?: string
}

interface Entries<T> {
  readonly entries: readonly { readonly cursor: string; readonly entry: T }[]
  readonly hasNextPage: boolean
  /** On all pages. */
  readonly totalCount: number
}

/** How goals stand to one of their due dates; each goal is in one of the four. */
export interface KeptDates {
  readonly onTime: number
  /** Achieved after it, open beyond it, or given up after it. */
  readonly late: number
  readonly undecided: number
  readonly undated: number
}
export type DueDate = 'original' | 'signedOff' | 'current'

/** `quarter` of the setting; `horizon` from the setting to the original due date; `template` as `id/version`. */
export type CompletionGroup = 'unit' | 'quarter' | 'horizon' | 'kind' | 'template'

/** What becomes of goals; each is in one of the five. */
export type Outcome = 'achieved' | 'abandoned' | 'reformulated' | 'planClosed' | 'open'

export interface CompletionRow {
  /** Absent for all together, and for goals of plans without a unit or made without a template. */
  readonly group?: string
  /** Owners of the plans. */
  readonly people: number
  readonly goals: number
  readonly achieved: number
  readonly abandoned: number
  readonly reformulated: number
  readonly planClosed: number
  readonly open: number
  readonly overdue: number
  readonly original: KeptDates
  readonly signedOff: KeptDates
  readonly current: KeptDates
}

export interface CompletionQuery {
  readonly organisation: Uuid
  readonly by?: CompletionGroup
}

/** A number that completion told. */
export type CountedGoals =
  | 'goals'
  | 'overdue'
  | Outcome
  | { readonly standing: keyof KeptDates; readonly date: DueDate }

export interface CompletionGoalsQuery extends PageQuery {
  readonly organisation: Uuid
  readonly counted: CountedGoals
  /** The goals of one group; `group` is left out for those that have none. */
  readonly within?: { readonly by: CompletionGroup; readonly group?: string }
}

/** A goal behind a number, with the events that the number follows from. */
export interface CompletionGoalRow {
  readonly plan: Uuid
  readonly planTitle: string
  readonly owner: Uuid
  readonly ownerName: string
  readonly goal: Uuid
  readonly statement: string
  readonly became: Outcome
  readonly setAt: Instant
  readonly endedOn?: string
  readonly originalDue?: string
  readonly signedOffDue?: string
  readonly currentDue?: string
  readonly events: readonly {
    readonly event: Uuid
    readonly version: number
    readonly type: string
    readonly position: bigint
  }[]
}

/** A goal from its setting on, in whole days. */
interface GoalCourse {
  /** Absent for all together, and for goals of plans without a unit or made without a template. */
  readonly group?: string
  /** Of the plan: how many people stand behind a figure; told to nobody. */
  readonly owner: Uuid
  /** It was known of only after this day: it was told late by hand. From its setting on, if absent. */
  readonly from?: number
  /** Its end, or today. */
  readonly until: number
}

export interface GoalLifeRow extends GoalCourse {
  readonly became: Outcome
  /** Today. */
  readonly sinceSet: number
  readonly due: { readonly [D in DueDate]?: number }
  /** As first stated, 1–10. */
  readonly confidence?: number
  /** Whether a barrier stood in its way, at each of the landmarks that were asked for. */
  readonly obstructed: readonly boolean[]
}

export interface GoalLivesQuery extends CompletionQuery {
  /** Days after the setting. */
  readonly landmarks?: readonly number[]
}

export interface GoalRevisionsRow extends GoalCourse {
  /** When its promise was revised. */
  readonly revised: readonly number[]
}

export type BarrierGroup = 'category' | 'unit' | 'severity' | 'quarter'

export interface BarrierRow {
  /** Absent for all together, and for barriers of plans without a unit. */
  readonly group?: string
  readonly people: number
  readonly raised: number
  readonly resolved: number
  readonly accepted: number
  readonly unresolvable: number
  readonly planClosed: number
  readonly open: number
  readonly reopened: number
  readonly daysOpen: Quartiles
  readonly solutions: {
    readonly proposed: number
    readonly tried: number
    readonly worked: number
    readonly failed: number
  }
}

export type RevisionGroup = 'month' | 'unit' | 'reason'

export interface RevisionRow {
  /** Absent for all together, and for plans without a unit. */
  readonly group?: string
  readonly people: number
  readonly plans: number
  readonly revisions: number
  readonly goalsRevised: number
  readonly goalsEnded: number
  readonly stepsDropped: number
  readonly byReason: { readonly [R in ReasonCode]: number }
}

/** `overdue`: scheduled for a day that has passed, in a plan that goes on. */
export type ReviewStanding = ReviewStatus | 'overdue'

/** Conditions that all have to hold; one that is left out lets everything pass, an empty list nothing. */
export interface ReviewConditions {
  readonly unit?: string
  readonly coach?: Uuid
  readonly owner?: Uuid
  readonly plan?: Uuid
  readonly standings?: readonly ReviewStanding[]
  /** Due days, both included. */
  readonly from?: string
  readonly until?: string
}

export interface ReviewsQuery extends PageQuery {
  readonly organisation: Uuid
  readonly filter: ReviewConditions
  /** Only of plans that the acting member owns or coaches, whatever else they may read. */
  readonly mine: boolean
}

export interface ReviewRow {
  readonly review: Uuid
  readonly plan: Uuid
  readonly planTitle: string
  readonly planStatus: PlanStatus
  readonly owner: Uuid
  readonly ownerName: string
  readonly coach?: Uuid
  readonly coachName?: string
  readonly unit?: string
  readonly status: ReviewStatus
  readonly due: string
  readonly overdue: boolean
  readonly occasion?: string
  readonly everyMonths?: number
  readonly scheduledAt: Instant
  readonly statusSince: Instant
}

export type AttentionCount =
  | 'overdueGoals'
  | 'overdueSteps'
  | 'overdueReviews'
  | 'overdueCheckIns'
  | 'barriersWithoutSolution'
  | 'goalsWithoutStep'
  | 'unacknowledgedCheckIns'

export interface CoachLoadRow {
  /** Absent for the plans without a coach. */
  readonly coach?: Uuid
  readonly coachName?: string
  /** Owners of the plans that go on. */
  readonly people: number
  readonly plans: { readonly [S in PlanStatus]: number }
  readonly attention: { readonly [K in AttentionCount]: number }
}

/** How far somebody has seen a plan. */
export interface VisitView {
  readonly plan: Uuid
  readonly position: bigint
  readonly at: Instant
}

export interface VisitMark {
  readonly plan: Uuid
  /** As far as the plan goes, if left out. */
  readonly position?: bigint
  readonly setBack: boolean
}

export interface ChangedPlanRow {
  readonly plan: Uuid
  readonly title: string
  readonly owner: Uuid
  readonly ownerName: string
  /** Absent for a plan that was never visited. */
  readonly visit?: VisitView
  readonly changes: number
  readonly byOthers: number
  readonly people: readonly string[]
  readonly position: bigint
  readonly changedAt: Instant
}

/**
 * What is read across plans, from tables that may be a moment behind the log. All of it as of today, and nothing for
 * whom the table of permissions refuses. Groups of few people are not hidden yet.
 */
export interface AcrossPlans {
  completion(query: CompletionQuery): Promise<readonly CompletionRow[]>
  completionGoals(query: CompletionGoalsQuery): Promise<Entries<CompletionGoalRow>>
  goalLives(query: GoalLivesQuery): Promise<readonly GoalLifeRow[]>
  goalRevisions(query: CompletionQuery): Promise<readonly GoalRevisionsRow[]>
  barriers(query: { readonly organisation: Uuid; readonly by?: BarrierGroup }): Promise<readonly BarrierRow[]>
  revisions(query: {
    readonly organisation: Uuid
    readonly by?: RevisionGroup
  }): Promise<readonly RevisionRow[]>
  /** Of all plans for whom the table lets read all reviews; for others of those that they own or coach. */
  reviews(query: ReviewsQuery): Promise<Entries<ReviewRow>>
  coachLoads(query: { readonly organisation: Uuid }): Promise<readonly CoachLoadRow[]>
  /** Of the acting member, as a coach. */
  ownCoachLoad(): Promise<CoachLoadRow | undefined>
  /** The acting member's last visit; in one statement per tick. */
  visit(plan: Uuid): Promise<VisitView | undefined>
  /** `undefined` for a plan that does not exist or may not be known to exist. */
  markVisited(mark: VisitMark): Promise<VisitView | undefined>
  /** The plans that the acting member owns or coaches and that changed after their last visit. */
  changedSinceVisit(query: PageQuery): Promise<Entries<ChangedPlanRow>>
}
