import type { ResultOf } from '../graphql/tada.ts'
import { graphql } from '../graphql/tada.ts'

export const rejectedFields = graphql(`
  fragment RejectedFields on Rejected { code path args { name value } }
`)
export type Rejection = ResultOf<typeof rejectedFields>
export type RejectionCode = Rejection['code']
type Args = Readonly<Record<string, string>>

const say = (text: string) => () => text
const count = (n: string | undefined, one: string, many: string) =>
  n === '1' ? `1 ${one}` : `${n ?? 'too many'} ${many}`

/** One sentence per rule of the domain. A missing code does not compile. */
export const rejectionSentences: Readonly<Record<RejectionCode, (args: Args) => string>> = {
  UNKNOWN_PLAN: say('This plan is not there, or you have no access to it.'),
  PLAN_EXISTS: say('This plan has been started already.'),
  PLAN_NOT_ACTIVE: say('The plan is not active. Activate or resume it first.'),
  PLAN_FINISHED: say('The plan is completed or closed. Reopen it to change it.'),
  PLAN_NOT_FINISHED: say('Only a completed or closed plan can be reopened.'),
  UNKNOWN_GOAL: say('This goal is no longer part of the plan.'),
  UNKNOWN_STEP: say('This step is no longer part of the plan.'),
  UNKNOWN_BARRIER: say('This barrier is no longer part of the plan.'),
  UNKNOWN_SOLUTION: say('This solution is no longer part of the barrier.'),
  UNKNOWN_RESOURCE: say('This resource is no longer part of the step.'),
  UNKNOWN_VARIATION: say('This direction is no longer part of the plan.'),
  UNKNOWN_ELEMENT: say('What this refers to is no longer part of the plan.'),
  UNKNOWN_SUPPORTER: say('This supporter is no longer part of the plan.'),
  UNKNOWN_SKILL: say('This skill is no longer part of the plan.'),
  UNKNOWN_INTEREST: say('This interest is no longer part of the plan.'),
  UNKNOWN_STRENGTH: say('This strength is no longer part of the plan.'),
  UNKNOWN_QUALIFICATION: say('This qualification is no longer part of the plan.'),
  UNKNOWN_OCCUPATION: say('This occupation is no longer part of the plan.'),
  UNKNOWN_NEED: say('This readiness need is no longer part of the plan.'),
  UNKNOWN_OPPORTUNITY: say('This opportunity is no longer part of the plan.'),
  UNKNOWN_CHECK_IN: say('This check-in is no longer part of the plan.'),
  UNKNOWN_REVIEW: say('This review is no longer part of the plan.'),
  UNKNOWN_EVENT: say('This entry is not part of the plan’s history.'),
  UNKNOWN_BASELINE: say('This baseline is no longer part of the plan.'),
  UNKNOWN_SIGNER: say('Only the owner, the coach and supporters of the plan can be asked to sign.'),
  UNKNOWN_MEMBER: say('This person is not a member of the organisation.'),
  UNKNOWN_TEMPLATE: say('This template is no longer there.'),
  OCCUPATION_DROPPED: say('The occupation was dropped. Put it on the short list first.'),
  NEED_MET: say('This readiness need is met already and cannot be revised.'),
  REVIEW_NOT_SCHEDULED: say('This review was held or cancelled already.'),
  BASELINE_NOT_OPEN: say('This baseline was signed or withdrawn already.'),
  PLAN_SUCCEEDED: say('Another plan goes on with this one already.'),
  NOT_THE_OWNER: say('Only the owner of the plan can do this.'),
  NOT_THE_COACH: say('Only the coach of the plan can do this.'),
  NOT_THE_VERIFIER: say('Only the person named as verifier can confirm this.'),
  NOT_A_SIGNER: say('You are not among those who sign this baseline.'),
  UNKNOWN_INVITATION: say('Nobody was invited here under that name.'),
  OWN_ROLE: say('Nobody can grant a role to themselves: ask another admin.'),
  ROLES_EXCLUDE: say('One person can’t be both auditor and admin.'),
  OTHER_OWNER: say('That plan belongs to somebody else.'),
  LAST_ADMIN: say('The organisation needs at least one admin.'),
  VERSION_DIFFERS: say('This is not the version that is to be signed. Reload and read it again.'),
  DIGEST_DIFFERS: say('What is to be signed is not what others signed. Ask an administrator.'),
  MALFORMED_ADDRESS: say('Write an address such as name@example.org.'),
  MALFORMED_DIGEST: say('The signature could not be made. Reload the page.'),
  DUPLICATE_ID: say('This was added already.'),
  GOAL_NOT_OPEN: say('The goal is no longer open. Reopen it first.'),
  STEP_NOT_OPEN: say('The step is completed or dropped. Reopen it first.'),
  BARRIER_NOT_OPEN: say('The barrier is no longer open. Reopen it first.'),
  GOAL_CYCLE: say('A goal cannot stand under itself.'),
  STEP_CYCLE: say('A step cannot wait for itself, not even through others.'),
  NO_MEASURE: say('This goal has no measure yet. Add one to record values.'),
  MEASURE_WITHOUT_DISTANCE: say('Baseline and target are the same: there is nothing to move.'),
  REASON_REQUIRED: say('This was promised: say why it changes.'),
  REASON_TEXT_REQUIRED: say('Describe the other reason in a few words.'),
  TEXT_REQUIRED: say('Write something here.'),
  TEXT_TOO_LONG: args => `At most ${args.limit ?? args.max ?? 'the allowed number of'} characters.`,
  TEXT_MALFORMED: say('This holds characters that cannot be kept, such as control characters.'),
  TOO_MANY: args => `There can be at most ${count(args.limit ?? args.max, 'of these', 'of these')}.`,
  OUT_OF_RANGE: args =>
    args.min !== undefined && args.max !== undefined
      ? `Between ${args.min} and ${args.max}.`
      : 'This is outside what is allowed.',
  MALFORMED_DAY: say('Write a day, such as 2026-11-20.'),
  MALFORMED_DECIMAL: say('Write a number, such as 12.5.'),
  MALFORMED_ID: say('This link does not lead anywhere. Reload the page.'),
  MALFORMED_INSTANT: say('Write a date and time that exist.'),
  MALFORMED_DOCUMENT: say('This could not be read.'),
  UNKNOWN_STATUS: say('This state is not known.'),
  UNKNOWN_ORGANISATION: say('This organisation is not there, or you have no access to it.'),
  ORGANISATION_EXISTS: say('This organisation is there already.'),
  IN_THE_FUTURE: say('This lies in the future; only what has happened can be recorded.'),
  BEFORE_THE_PLAN: say('This lies before the plan was started.'),
}

export const rejectionSentence = (rejection: Rejection): string =>
  rejectionSentences[rejection.code](
    Object.fromEntries(rejection.args.map(({ name, value }) => [name, value])),
  )
