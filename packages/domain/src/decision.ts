import type { Actor, Instant, Reason } from './envelope.ts'

/** One closed list; spelled alike in the API's schema. The code names the rule. */
export const rejectionCodes = [
  'UNKNOWN_ORGANISATION',
  'ORGANISATION_EXISTS',
  'UNKNOWN_PLAN',
  'PLAN_EXISTS',
  'PLAN_NOT_ACTIVE',
  'PLAN_FINISHED',
  'PLAN_NOT_FINISHED',
  'UNKNOWN_GOAL',
  'UNKNOWN_STEP',
  'UNKNOWN_BARRIER',
  'UNKNOWN_SOLUTION',
  'UNKNOWN_RESOURCE',
  'UNKNOWN_VARIATION',
  'UNKNOWN_ELEMENT',
  'UNKNOWN_SUPPORTER',
  'UNKNOWN_SKILL',
  'UNKNOWN_INTEREST',
  'UNKNOWN_STRENGTH',
  'UNKNOWN_QUALIFICATION',
  'UNKNOWN_OCCUPATION',
  'UNKNOWN_NEED',
  'UNKNOWN_OPPORTUNITY',
  'UNKNOWN_CHECK_IN',
  'UNKNOWN_REVIEW',
  'UNKNOWN_EVENT',
  'UNKNOWN_BASELINE',
  'UNKNOWN_SIGNER',
  'UNKNOWN_MEMBER',
  'UNKNOWN_INVITATION',
  'UNKNOWN_TEMPLATE',
  'DUPLICATE_ID',
  'GOAL_NOT_OPEN',
  'STEP_NOT_OPEN',
  'BARRIER_NOT_OPEN',
  'OCCUPATION_DROPPED',
  'NEED_MET',
  'REVIEW_NOT_SCHEDULED',
  'BASELINE_NOT_OPEN',
  'PLAN_SUCCEEDED',
  'NOT_THE_OWNER',
  'NOT_THE_COACH',
  'NOT_THE_VERIFIER',
  'NOT_A_SIGNER',
  'LAST_ADMIN',
  'OWN_ROLE',
  'ROLES_EXCLUDE',
  'OTHER_OWNER',
  'VERSION_DIFFERS',
  'DIGEST_DIFFERS',
  'GOAL_CYCLE',
  'STEP_CYCLE',
  'NO_MEASURE',
  'MEASURE_WITHOUT_DISTANCE',
  'REASON_REQUIRED',
  'REASON_TEXT_REQUIRED',
  'TEXT_REQUIRED',
  'TEXT_TOO_LONG',
  'TEXT_MALFORMED',
  'TOO_MANY',
  'OUT_OF_RANGE',
  'MALFORMED_DAY',
  'MALFORMED_DECIMAL',
  'MALFORMED_ID',
  'MALFORMED_ADDRESS',
  'MALFORMED_DIGEST',
  'IN_THE_FUTURE',
  'BEFORE_THE_PLAN',
  'MALFORMED_INSTANT',
  'UNKNOWN_STATUS',
  'MALFORMED_DOCUMENT',
  'UNKNOWN_ERASURE',
  'ERASURE_WAITING',
  'ERASURE_NOT_WAITING',
  'ERASURE_NOT_DUE',
  'OWN_ERASURE',
  'SUBJECT_ERASED',
] as const
export type RejectionCode = (typeof rejectionCodes)[number]

/** Names of fields, as in the API's flat inputs: a revised statement is at `['statement']`. */
export type Path = readonly string[]

/** A refusal carries where (`path` of the input) and the numbers or words that explain it. */
export interface Rejected {
  readonly rejected: RejectionCode
  readonly path: Path
  readonly args: Readonly<Record<string, string | number>>
}

/** What the shell supplies to every decision: a decision never reads a clock. */
export interface Facts {
  readonly now: Instant
  /** Defaults to `now`. */
  readonly occurredAt?: Instant
  readonly actor: Actor
  readonly reason?: Reason
}

/** Either events (none when the wish is fulfilled already) or a refusal. */
export type Decision<E> = readonly E[] | Rejected

export const rejected = (
  code: RejectionCode,
  path: Path = [],
  args: Record<string, string | number> = {},
): Rejected => ({ rejected: code, path, args })

export const isRejected = (outcome: unknown): outcome is Rejected =>
  typeof outcome === 'object' && outcome !== null && 'rejected' in outcome
