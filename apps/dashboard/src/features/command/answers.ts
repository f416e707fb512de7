import { eventFields, livePlanFields, type Rejection, rejectedFields } from '../../graphql/fragments.ts'
import { graphql, type ResultOf } from '../../graphql/tada.ts'

export const conflictFields = graphql(
  `
  fragment ConflictFields on Conflict {
    expectedVersion currentVersion
    plan { ...LivePlanFields }
    changesSince(first: 50) { nodes { ...EventFields } }
  }
`,
  [livePlanFields, eventFields],
)

export const notAllowedFields = graphql(`
  fragment NotAllowedFields on NotAllowed { rule message }
`)

/** Spread into every mutation: what each may answer besides being done. */
export const refusals = [rejectedFields, conflictFields, notAllowedFields, livePlanFields] as const

export type Conflict = ResultOf<typeof conflictFields>
export type Done = {
  readonly version: number
  readonly position: string
  readonly repeated: boolean
  readonly plan: { readonly planId: string }
}

export type Answer =
  | { readonly kind: 'done'; readonly done: Done }
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  | { readonly kind: 'not-allowed' }
  /** No answer came: it may or may not have been recorded; the same command can be sent again without doubling it. */
  | { readonly kind: 'unanswered' /** Sending it again would fail alike. */; readonly final?: boolean }
  /** Kept, and sent when the browser is online again. */
  | { readonly kind: 'queued' }

export type Answered = (Done & object) | Rejection | Conflict | { readonly rule: string }

export const settle = (answered: Answered | null | undefined): Answer => {
  if (!answered) return { kind: 'unanswered' }
  if ('changesSince' in answered) return { kind: 'conflict', conflict: answered }
  if ('code' in answered) return { kind: 'rejected', rejection: answered }
  if ('rule' in answered) return { kind: 'not-allowed' }
  return { kind: 'done', done: answered }
}

/** Whether a refusal concerns this field: the same path, or one below it. */
export const concerns = (rejection: Rejection, path: string): boolean => {
  const refused = rejection.path.filter(part => part !== 'input').join('.')
  return refused === path || refused.startsWith(`${path}.`)
}
