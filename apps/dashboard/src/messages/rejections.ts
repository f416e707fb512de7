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
  DUPLICATE_ID: say('This was added already.'),
  GOAL_NOT_OPEN: say('The goal is no longer open. Reopen it first.'),
  GOAL_NOT_ENDED: say('The goal is open already.'),
  STEP_NOT_OPEN: say('The step is completed or dropped. Reopen it first.'),
  STEP_NOT_ENDED: say('The step is open already.'),
  BARRIER_NOT_OPEN: say('The barrier is no longer open. Reopen it first.'),
  BARRIER_NOT_ENDED: say('The barrier is open already.'),
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
