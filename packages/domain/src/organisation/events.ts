import type { Envelope, Instant, MemberRole, Uuid } from '../envelope.ts'
import type { GoalContent, StepContent } from '../plan/events.ts'

/** A step as a template holds it: due so many days after the template is applied. */
export interface TemplateStep
  extends Pick<StepContent, 'action' | 'kind' | 'durationDays' | 'impact' | 'urgency'> {
  readonly dueAfterDays?: number
}

/** A goal as a template holds it, with the steps that serve it. */
export interface TemplateGoal extends Pick<GoalContent, 'statement' | 'measure' | 'kind' | 'relevance'> {
  readonly dueAfterDays?: number
  readonly steps?: readonly TemplateStep[]
}

export interface TemplateContent {
  readonly name: string
  readonly summary?: string
  readonly goals: readonly TemplateGoal[]
}

export const exportFormats = ['json', 'jsonl', 'csv', 'cloudevents', 'ocel', 'ics', 'bundle'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** On what ground somebody is erased: those of Art. 17(1) of the GDPR. */
export const erasureBases = [
  'no-longer-needed',
  'consent-withdrawn',
  'objection',
  'unlawful-processing',
  'legal-obligation',
] as const
export type ErasureBasis = (typeof erasureBases)[number]

// Stored for ever, as plan/events.ts.
export interface OrganisationEventData {
  OrganisationFounded: { name: string; demonstration?: true }
  /** Asked to join, under the id the member will have; `address` is where the invitation went. */
  MemberInvited: { member: Uuid; name: string; address: string; roles: readonly MemberRole[] }
  MemberJoined: { member: Uuid; name: string; roles: readonly MemberRole[] }
  /** From here on they go by another name; what was recorded under the old one keeps it. */
  MemberRenamed: { member: Uuid; oldName: string; name: string }
  /** Somebody named by imported records who is not a member: gives them a subject id of their own. */
  PersonIntroduced: { person: Uuid; name: string; source: string }
  RoleGranted: { member: Uuid; role: MemberRole }
  RoleRevoked: { member: Uuid; role: MemberRole }
  /** A template's `version` is 1 at first and one more with each publication. */
  TemplatePublished: { template: Uuid; version: number } & TemplateContent
  /** A plan got this version of the template, by events of its own; later versions never touch it. */
  TemplateAssigned: { template: Uuid; version: number; plan: Uuid }
  /**
   * Of one plan, or of the organisation's entries that the filter lets through. `digest` is the SHA-256 of the bytes
   * that were handed out: 64 hexadecimal digits.
   */
  ExportMade: {
    export: Uuid
    format: ExportFormat
    plan?: Uuid
    filter?: string
    entries: number
    digest?: string
  }
  /**
   * The plan's events from one version to another came in with a document: what they say of who and when is its word.
   * `digest` is the SHA-256 of its bytes: 64 hexadecimal digits.
   */
  HistoryImported: { plan: Uuid; fromVersion: number; toVersion: number; digest: string }
  /** The data of a person are to be erased, not before `due`: until then it can be cancelled. */
  ErasureRequested: { erasure: Uuid; subject: Uuid; basis: ErasureBasis; due: Instant }
  ErasureCancelled: { erasure: Uuid; subject: Uuid }
  /** From here on the person's data are gone. Their key is destroyed after it, so that a crash can only leave work. */
  SubjectErased: { erasure: Uuid; subject: Uuid; basis: ErasureBasis }
  /** All that an erasure does was done: `plans` of theirs, and `entries` in which words of theirs stood. */
  ErasureCompleted: { erasure: Uuid; subject: Uuid; plans: number; entries: number }
  /** An auditor or admin looked at a plan, as it stood at `version` if not as it stands. */
  PlanViewed: { plan: Uuid; version?: number }
}

export type OrganisationEventType = keyof OrganisationEventData
export type OrganisationEventBody = {
  [T in OrganisationEventType]: { readonly type: T; readonly data: Readonly<OrganisationEventData[T]> }
}[OrganisationEventType]
export type OrganisationEvent = OrganisationEventBody & Envelope

export const organisationStream = (organisation: Uuid) => `organisation-${organisation}`
