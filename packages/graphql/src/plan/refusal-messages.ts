import type { Rejected, RejectionCode } from '@plan-ledger/domain'
import type { DenyingRule } from '@plan-ledger/identity'

type Args = Rejected['args']
type Sentence = (args: Args, where: string) => string

const shown = (args: Args, name: string, otherwise: string) => String(args[name] ?? otherwise)

const sentences: Readonly<Record<RejectionCode, Sentence>> = {
  UNKNOWN_PLAN: () => 'There is no such plan.',
  PLAN_EXISTS: () => 'There is a plan with this id already.',
  PLAN_NOT_ACTIVE: args => `The plan is not active: it is ${shown(args, 'status', 'in another status')}.`,
  PLAN_FINISHED: args =>
    `The plan has ended (${shown(args, 'status', 'completed or closed')}); reopen it first.`,
  PLAN_NOT_FINISHED: args => `The plan has not ended: it is ${shown(args, 'status', 'still pursued')}.`,
  UNKNOWN_GOAL: (_, where) => `The plan has no such goal (${where}).`,
  UNKNOWN_STEP: (_, where) => `The plan has no such step (${where}).`,
  UNKNOWN_BARRIER: (_, where) => `The plan has no such barrier (${where}).`,
  UNKNOWN_SOLUTION: (_, where) => `The barrier has no such solution (${where}).`,
  UNKNOWN_RESOURCE: (_, where) => `The step needs no such resource (${where}).`,
  UNKNOWN_VARIATION: (_, where) => `The direction has no such variation (${where}).`,
  UNKNOWN_ELEMENT: (_, where) => `There is nothing with this id (${where}).`,
  UNKNOWN_SUPPORTER: (_, where) => `Nobody with this id supports the plan (${where}).`,
  UNKNOWN_SKILL: (_, where) => `The plan has no such skill (${where}).`,
  UNKNOWN_INTEREST: (_, where) => `The plan has no such interest (${where}).`,
  UNKNOWN_STRENGTH: (_, where) => `The plan has no such strength (${where}).`,
  UNKNOWN_QUALIFICATION: (_, where) => `The plan has no such qualification (${where}).`,
  UNKNOWN_OCCUPATION: (_, where) => `The plan has no such occupation (${where}).`,
  UNKNOWN_NEED: (_, where) => `The plan has no such readiness need (${where}).`,
  UNKNOWN_OPPORTUNITY: (_, where) => `The plan has no such opportunity (${where}).`,
  UNKNOWN_CHECK_IN: (_, where) => `The plan has no such check-in (${where}).`,
  UNKNOWN_REVIEW: (_, where) => `The plan has no such review (${where}).`,
  UNKNOWN_EVENT: (_, where) => `No event of the plan has this id (${where}).`,
  UNKNOWN_BASELINE: (_, where) => `The plan has no such baseline (${where}).`,
  UNKNOWN_SIGNER: (_, where) => `Only the owner, the coach and supporters can be asked to sign (${where}).`,
  UNKNOWN_MEMBER: (_, where) => `The organisation has no such member (${where}).`,
  UNKNOWN_INVITATION: (_, where) => `Nobody was invited under this id (${where}).`,
  UNKNOWN_TEMPLATE: (_, where) => `The organisation has no such template (${where}).`,
  OCCUPATION_DROPPED: () => 'The occupation was dropped; put it on the short list first.',
  NEED_MET: () => 'The readiness need is met; it can’t be revised any more.',
  REVIEW_NOT_SCHEDULED: args =>
    `The review is not scheduled any more: it was ${shown(args, 'status', 'held or cancelled')}.`,
  BASELINE_NOT_OPEN: args =>
    `The baseline is not up for signing: it is ${shown(args, 'status', 'signed or withdrawn')}.`,
  PLAN_SUCCEEDED: () => 'Another plan goes on with this one already.',
  NOT_THE_OWNER: () => 'Only the owner of the plan may do this.',
  NOT_THE_COACH: () => 'Only the coach of the plan may do this.',
  NOT_THE_VERIFIER: () => 'Only the named verifier may confirm this need.',
  NOT_A_SIGNER: () => 'The acting person is not among the signers of this baseline.',
  LAST_ADMIN: () => 'The organisation would be left without an admin.',
  OWN_ROLE: () => 'Nobody grants a role to themselves; another admin has to.',
  ROLES_EXCLUDE: args => `The roles ${shown(args, 'roles', 'asked for')} never meet in one person.`,
  OTHER_OWNER: (_, where) => `The plan belongs to another owner (${where}).`,
  VERSION_DIFFERS: args => `Another version is to be signed: ${shown(args, 'version', 'see the baseline')}.`,
  DIGEST_DIFFERS: () => 'The plan at that version is not what others signed.',
  MALFORMED_ADDRESS: (_, where) => `This is not an address for mail (${where}).`,
  MALFORMED_DIGEST: (_, where) => `This is not a SHA-256 in lower-case hexadecimal digits (${where}).`,
  DUPLICATE_ID: (_, where) => `The id belongs to something else already (${where}).`,
  GOAL_NOT_OPEN: args => `The goal is not open: it is ${shown(args, 'status', 'ended')}.`,
  STEP_NOT_OPEN: args => `The step is not open: it is ${shown(args, 'status', 'ended')}.`,
  BARRIER_NOT_OPEN: args =>
    `The barrier is not in the way any more: it is ${shown(args, 'status', 'ended')}.`,
  GOAL_CYCLE: (_, where) => `The goal would become its own ancestor (${where}).`,
  STEP_CYCLE: (_, where) => `The step would depend on itself (${where}).`,
  NO_MEASURE: () => 'The goal has no measure, so nothing can be measured.',
  MEASURE_WITHOUT_DISTANCE: (_, where) => `The target must lie beyond the baseline (${where}).`,
  REASON_REQUIRED: () => 'A commitment is revised; say why in `reason`.',
  REASON_TEXT_REQUIRED: () => 'The reason OTHER needs a text.',
  TEXT_REQUIRED: (_, where) => `A text is required (${where}).`,
  TEXT_TOO_LONG: (args, where) =>
    `The text is ${shown(args, 'length', 'too many')} characters long; at most ${shown(args, 'limit', 'fewer')} are taken (${where}).`,
  TEXT_MALFORMED: (_, where) => `The text holds control characters or lone surrogates (${where}).`,
  TOO_MANY: (args, where) => `At most ${shown(args, 'limit', 'fewer')} are taken (${where}).`,
  OUT_OF_RANGE: (args, where) =>
    `The number must be from ${shown(args, 'min', 'its least')} to ${shown(args, 'max', 'its most')} (${where}).`,
  MALFORMED_DAY: (_, where) => `This is not a day of the calendar such as 2026-11-20 (${where}).`,
  MALFORMED_DECIMAL: (_, where) => `This is not a decimal number such as 12.5 (${where}).`,
  MALFORMED_ID: (_, where) => `This is not a lower-case UUID (${where}).`,
  IN_THE_FUTURE: () => 'Nothing can have happened in the future; check `occurredAt`.',
  BEFORE_THE_PLAN: () => 'Nothing can have happened before the plan was started; check `occurredAt`.',
  MALFORMED_INSTANT: (_, where) =>
    `This is not an instant in UTC such as 2026-11-20T16:05:00.000Z (${where}).`,
  UNKNOWN_STATUS: args => `The status ${shown(args, 'status', 'given')} is not known.`,
  ORGANISATION_EXISTS: () => 'There is an organisation with this id already.',
  UNKNOWN_ORGANISATION: () => 'There is no such organisation.',
  UNKNOWN_ERASURE: () => 'No such erasure was asked for.',
  ERASURE_WAITING: () => 'The erasure of this person was asked for already.',
  ERASURE_NOT_WAITING: () => 'The erasure does not wait any more.',
  ERASURE_NOT_DUE: () => 'The erasure is not due yet.',
  OWN_ERASURE: () => 'An admin’s erasure is asked for by another admin.',
  SUBJECT_ERASED: () => 'It is about somebody whose data were erased.',
  MALFORMED_DOCUMENT: (_, where) => `The document can’t be read (${where}).`,
}

/** The refusal as a sentence for developers; screens make their own from code and arguments. */
export const rejectionMessage = ({ rejected, args }: Rejected, path: readonly string[]): string =>
  sentences[rejected](args, path.length === 0 ? 'the command' : path.join('.'))

const rules: Readonly<Record<DenyingRule, string>> = {
  'no-member': 'Nobody is acting yet: choose a member.',
  'other-organisation': 'The acting member belongs to another organisation.',
  'no-part-in-the-plan': 'There is no such plan.',
  'only-auditor-reads-audit': 'Only an auditor may read the audit feed.',
  'only-auditor-analyst-or-admin-reads-aggregates':
    'Only an auditor, an analyst or an admin may read figures of the whole organisation.',
  'only-auditor-opens-numbers': 'Only an auditor may see what a number counts.',
  'only-auditor-or-admin-reads-lag': 'Only an auditor or an admin may read how late read models are.',
  'only-auditor-or-admin-reads-coach-load':
    'Only an auditor or an admin may read who coaches how many plans.',
  'only-auditor-reads-all-reviews':
    'Only an auditor may read the reviews of plans that they neither own nor coach.',
  'only-auditor-or-admin-reads-invitations': 'Only an auditor or an admin may read invitations.',
  'only-owner-coach-auditor-or-admin-reads-templates':
    'Only an owner, a coach, an auditor or an admin may read templates.',
  'only-owner-or-auditor-reads-views':
    'Only the owner of a plan and an auditor may read who read or exported it.',
  'only-owner-or-auditor-takes-evidence':
    'Only the owner of a plan and an auditor may take evidence of it along.',
  'only-owner-coach-or-admin-start':
    'An owner may start a plan of their own; a coach or an admin one for others.',
  'only-owner-or-coach-write': 'Only the owner and the coach of a plan may change it.',
  'only-owner-coach-or-auditor-comment':
    'Only the owner and the coach of a plan and an auditor may comment on it.',
  'only-owner-or-coach-review': 'Only the owner and the coach of a plan may review it.',
  'only-owner-or-coach-propose-baseline':
    'Only the owner and the coach of a plan may put it up for signing, or take that back.',
  'only-owner-or-supporter-checks-in': 'Only the owner of a plan and who supports it may check in.',
  'only-coach-acknowledges': 'Only the coach of a plan may acknowledge a check-in.',
  'only-coach-or-verifier-confirms':
    'Only the coach and the named verifier may confirm a need; nobody confirms their own.',
  'only-owner-coach-or-signer-signs': 'Only the owner, the coach and whom the baseline names may sign it.',
  'only-owner-disputes': 'Only the owner of a plan may dispute an entry of it.',
  'only-owner-assigns-coach': 'Only the owner of a plan may assign its coach.',
  'only-owner-or-coach-releases-coach': 'Only the owner and the coach of a plan may end the coaching.',
  'only-admin-manages-members': 'Only an admin may invite members and grant or revoke roles.',
  'only-admin-or-oneself-renames': 'Only an admin and the member themself may give them another name.',
  'only-admin-manages-templates': 'Only an admin may publish and assign templates.',
  'only-admin-imports': 'Only an admin may import plans.',
  'only-auditor-or-admin-reads-erasures': 'Only an auditor and an admin may read who was erased.',
  'only-admin-or-oneself-erases':
    'Only an admin and the person themself may have their data erased, or cancel that.',
}

export const notAllowedMessage = (rule: DenyingRule): string => rules[rule]
