import type {
  Actor,
  Decision,
  ExportFormat,
  Facts,
  Member,
  Organisation,
  OrganisationEvent,
  OrganisationEventBody,
  OrganisationEventType,
  OrganisationState,
  Origin,
  Plan,
  PlanEvent,
  PlanEventBody,
  PlanEventType,
  PlanState,
  Reason,
  ReasonCode,
  Rejected,
  Role,
  Uuid,
} from '@plan-ledger/domain'
import type {
  ActingRole,
  DenyingRule,
  OrganisationAction,
  PlanAction,
  Principal,
} from '@plan-ledger/identity'
import type { AcrossPlans } from './across-plans.ts'
import type { Evidence } from './evidence.ts'
import type { Transfers } from './transfers.ts'

export type RecordedPlanEvent = PlanEvent & { readonly position: bigint }

/** One plan with all its events; the fold of them is `plan`. */
export interface PlanHistory {
  readonly events: readonly RecordedPlanEvent[]
  readonly plan: Plan
  readonly version: number
  /** Position of its last event. */
  readonly position: bigint
}

/** What every command says besides its content. */
export interface Command {
  readonly commandId: Uuid
  readonly expectedVersion?: number
  readonly reason?: Reason
  readonly occurredAt?: string
}

export interface PlanCommand extends Command {
  readonly plan: Uuid
  /** The row of the table of permissions that lets it pass. */
  readonly action: PlanAction
  /** The need or baseline that it is about, where permission depends on whom that names. */
  readonly element?: Uuid
}

export type PlanChangeResult =
  | {
      readonly kind: 'done'
      readonly history: PlanHistory
      readonly recorded: readonly RecordedPlanEvent[]
      readonly repeated: boolean
    }
  | Refusal
  | { readonly kind: 'conflict'; readonly expectedVersion: number; readonly history: PlanHistory }

/** An expected refusal: nothing was recorded. */
export type Refusal =
  | { readonly kind: 'rejected'; readonly rejected: Rejected }
  | { readonly kind: 'not-allowed'; readonly rule: DenyingRule }

export type Decide = (plan: PlanState, facts: Facts) => Decision<PlanEventBody>

/** A row of the plan directory. */
export interface PlanRow {
  readonly plan: Uuid
  readonly organisation: Uuid
  readonly title: string
  readonly owner: Uuid
  readonly ownerName: string
  readonly coach?: Uuid
  readonly coachName?: string
  /** Who has a part in it besides these two. */
  readonly parties: readonly Uuid[]
  readonly unit?: string
  readonly status: Plan['status']
  readonly demonstration: boolean
  readonly imported: boolean
  readonly version: number
  readonly position: bigint
  readonly goalsOpen: number
  readonly goalsAchieved: number
  readonly goalsTotal: number
  readonly openBarriers: number
  /** Open goals with a due date before the day given to the query. */
  readonly overdueGoals: number
  readonly nextDue?: string
  readonly startedAt: string
  readonly lastChangeAt: string
  readonly lastRecordedAt: string
  readonly lastChangeBy: string
  /** Changes in each of the last 12 months of its life, oldest first. */
  readonly activity: readonly number[]
}

export interface PlanDirectoryQuery {
  readonly organisation: Uuid
  readonly search?: string
  readonly status?: readonly Plan['status'][]
  readonly sort: 'changed' | 'title' | 'next-due' | 'attention'
  readonly first: number
  readonly after?: string
}

export interface PlanDirectoryPage {
  readonly rows: readonly { readonly cursor: string; readonly row: PlanRow }[]
  readonly hasNextPage: boolean
  readonly totalCount: number
}

export type MemberView = Member

/** That a member got another name. */
export interface Renaming {
  /** 0n before the first. */
  readonly position: bigint
  /** As they are called now; absent before the first, and of who is no member any more. */
  readonly member?: MemberView
}

/** An organisation as its stream says now. */
export interface OrganisationView extends Omit<Organisation, 'members'> {
  readonly members: readonly MemberView[]
}

export type RecordedOrganisationEvent = OrganisationEvent & { readonly position: bigint }

/** An organisation with all its events. */
export interface OrganisationHistory {
  readonly events: readonly RecordedOrganisationEvent[]
  readonly organisation: OrganisationView
  readonly version: number
  /** Position of its last event. */
  readonly position: bigint
}

/** A command to the acting member's organisation. */
export interface OrganisationCommand extends Command {
  readonly action: OrganisationAction
  /** Whose data it is about, where permission depends on that. */
  readonly subject?: Uuid
}

export type OrganisationChangeResult =
  | {
      readonly kind: 'done'
      readonly history: OrganisationHistory
      readonly recorded: readonly RecordedOrganisationEvent[]
      readonly repeated: boolean
    }
  | Refusal
  | { readonly kind: 'conflict'; readonly expectedVersion: number; readonly history: OrganisationHistory }

export type DecideForOrganisation = (
  organisation: OrganisationState,
  facts: Facts,
) => Decision<OrganisationEventBody>

/** The plans a member owns, or those they coach. */
export type CalendarPlans = 'own' | 'coached'

/** Records that left the product. */
export interface ExportTold {
  /** The role that allows it. */
  readonly as: ActingRole
  /** The plan that was exported; absent for entries of the whole organisation. */
  readonly plan?: Uuid
  readonly format: ExportFormat
  /** What was let through, in words; absent for everything. */
  readonly filter?: string
  /** How many entries were handed out. */
  readonly entries: number
  /** SHA-256 of the bytes that were handed out: 64 hexadecimal digits. */
  readonly digest?: string
}

/** What was said against an entry: an event of its plan. */
export interface AuditRemark {
  readonly event: Uuid
  readonly kind: 'dispute' | 'correction'
  /** Absent when its words were erased. */
  readonly statement?: string
  readonly by: { readonly id: Uuid; readonly name: string }
  readonly recordedAt: string
}

/** An event of a plan or of the organisation, in the words of its moment. */
export interface AuditRow {
  readonly position: bigint
  readonly event: Uuid
  readonly version: number
  /** The plan it belongs to or, for an event of the organisation, tells of. */
  readonly plan?: Uuid
  readonly planTitle?: string
  readonly unit?: string
  readonly type: string
  readonly element: { readonly kind: string; readonly id: Uuid; readonly name: string }
  readonly actor: Actor
  readonly reason?: { readonly code: ReasonCode; readonly text?: string }
  readonly occurredAt: string
  readonly recordedAt: string
  readonly late: boolean
  readonly origin: string
  readonly commandId: Uuid
  /** The event that this one disputes or corrects. */
  readonly about?: Uuid
  /** The latest 20 of each kind, oldest first. */
  readonly remarks: readonly AuditRemark[]
}

/** An event that is there and may not be read: nothing but its place is told, so that counts stay honest. */
export interface WithheldEvent {
  readonly withheld: true
  readonly position: bigint
  readonly version: number
}

/** Conditions that all have to hold; one that is left out lets everything pass, an empty list nothing. */
export interface AuditConditions {
  readonly actor?: Uuid
  readonly roles?: readonly Role[]
  readonly onBehalfOf?: Uuid
  readonly plan?: Uuid
  readonly unit?: string
  readonly types?: readonly (PlanEventType | OrganisationEventType)[]
  readonly elementKinds?: readonly string[]
  readonly element?: Uuid
  readonly reasons?: readonly ReasonCode[]
  readonly origins?: readonly Origin[]
  readonly hasReason?: boolean
  readonly late?: boolean
  readonly disputed?: boolean
  readonly search?: string
  /** What `from` (included) and `until` (not) are compared with and pages are ordered by. */
  readonly axis: 'recorded' | 'occurred'
  readonly from?: string
  readonly until?: string
}

export interface AuditQuery {
  readonly organisation: Uuid
  readonly filter: AuditConditions
  readonly first: number
  readonly after?: string
}

/** What is followed of the audit feed, and from where. */
export interface AuditFollowed {
  readonly organisation: Uuid
  readonly filter: AuditConditions
  /** Position that is known already. */
  readonly after: bigint
}

export interface AuditPage {
  /** Newest first. */
  readonly entries: readonly { readonly cursor: string; readonly entry: AuditRow }[]
  readonly hasNextPage: boolean
}

/** How many entries there are: no more than `count` when it is exact. */
export interface AuditCount {
  readonly count: number
  readonly exact: boolean
}

/** What a watcher is told: an event, and the plan as it stood after it when nothing newer is known. */
export interface PlanNews {
  readonly event: RecordedPlanEvent
  readonly plan: Uuid
  readonly history?: PlanHistory
}

/** How far tables across plans have come. */
export interface ReadModelView {
  readonly model: string
  /** Of the last event that they hold; 0n when none. */
  readonly position: bigint
  /** When the oldest event that they do not hold was recorded; absent when they hold all there are. */
  readonly behindSince?: string
  /** Streams that could not be taken in. */
  readonly parked: number
  readonly outdated: boolean
}

export interface FeedNews {
  readonly event: RecordedPlanEvent
  readonly plan: Uuid
  readonly title: string
}

/** What is still known of a plan whose owner was erased. */
export interface ErasedPlanView {
  readonly plan: Uuid
  /** Number of its events. */
  readonly versions: number
  /** When the first and the last of them were recorded. */
  readonly from: string
  readonly to: string
  readonly erasedAt?: string
}

/** What the erasure of somebody would take away. */
export interface ErasureScope {
  /** Plans that they own: nothing of them stays readable. */
  readonly owned: number
  /** Plans of others that they coach: there their name goes. */
  readonly coached: number
}

/** All that resolvers may reach; apps/api composes it per request. */
export interface Context extends AcrossPlans, Evidence, Transfers {
  readonly principal: Principal
  /** Whether a member of an organisation acts. */
  readonly memberActs: boolean
  /**
   * `undefined` for a plan that does not exist or may not be known to exist. Where the table of permissions says so,
   * that it is read is recorded first, and a read that can't be recorded fails.
   */
  loadPlan(plan: Uuid): Promise<PlanHistory | undefined>
  /** Decides, appends and answers with the fold itself: people read their own writes. */
  changePlan(command: PlanCommand, decide: Decide): Promise<PlanChangeResult>
  /** As `changePlan`, of the acting member's organisation. Their roles are asked again with each decision. */
  changeOrganisation(
    command: OrganisationCommand,
    decide: DecideForOrganisation,
  ): Promise<OrganisationChangeResult>
  /**
   * Records an export of the acting member's organisation or of a plan of it; answers its id. Whoever hands out
   * records calls it; what can't be recorded is not to be handed out.
   */
  recordExport(told: ExportTold): Promise<Uuid>
  /** A path of this API that shows what is due in these plans to whoever knows it; the one before ends. */
  makeCalendarAddress(plans: CalendarPlans): Promise<string>
  /** Whether there was one. */
  revokeCalendarAddress(plans: CalendarPlans): Promise<boolean>
  /** Hours that an erasure waits, so that it can be cancelled: a setting of the installation. */
  readonly erasureWaitingHours: number
  /** `undefined` for a plan that is not erased, or that nobody here knows of. */
  erasedPlan(plan: Uuid): Promise<ErasedPlanView | undefined>
  /** Of a person of the acting member's organisation. */
  erasureScope(subject: Uuid): Promise<ErasureScope>
  /** Position of the latest erasure in the acting member's organisation: as it is (0n for none), then of each. */
  watchErasures(): AsyncIterable<bigint>
  newId(): Uuid
  now(): string
  /** What a member of the acting member's organisation is called today; `undefined` of who is none. */
  nameNow(member: Uuid): Promise<string | undefined>
  /** The latest renaming in the acting member's organisation: as it is, then each. */
  watchRenamings(): AsyncIterable<Renaming>
  organisation(id: Uuid): Promise<OrganisationView | undefined>
  organisations(): Promise<readonly OrganisationView[]>
  plans(query: PlanDirectoryQuery): Promise<PlanDirectoryPage>
  /** Position the directory has reached. */
  directoryPosition(): Promise<bigint>
  /** Of each of the tables across plans; asked once for all who ask within a tick. */
  readModels(): Promise<readonly ReadModelView[]>
  /** Rows by plan id, in one statement per tick. */
  planRow(plan: Uuid): Promise<PlanRow | undefined>
  /** Nothing for whom the table of permissions refuses. */
  audit(query: AuditQuery): Promise<AuditPage>
  /** The entry of one event, for the auditor and for whoever may read what it tells of; its place for other members. */
  auditEntry(organisation: Uuid, event: Uuid): Promise<AuditRow | WithheldEvent | undefined>
  auditCount(query: Pick<AuditQuery, 'organisation' | 'filter'>): Promise<AuditCount>
  /** Every event of the plan above `after`, once, in order, until the iterator is returned. */
  watchPlan(plan: Uuid, after: bigint): AsyncIterable<PlanNews>
  /** Every plan event of the organisation above `after`, once, in order. */
  watchOrganisation(organisation: Uuid, after: bigint): AsyncIterable<FeedNews>
  /** Every entry of the audit feed that passes, once, in the order of the log; ends when it may be read no more. */
  watchAudit(followed: AuditFollowed): AsyncIterable<AuditRow>
}
