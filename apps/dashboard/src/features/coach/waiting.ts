import { namesSomebody } from '../element/naming.ts'
import type { DueReview, Owner } from './documents.ts'

interface Acting {
  readonly memberId: string
  readonly name: string
}

/** One thing that waits for the person who acts, in one plan. */
export interface Waiting {
  readonly kind: 'check-in' | 'baseline' | 'need' | 'comment' | 'review'
  readonly id: string
  readonly plan: string
  readonly owner: string
  /** An instant; of a review the day it was due. */
  readonly since: string
  readonly words: string | null
  /** Of a comment: what it is on, if it is an element. */
  readonly element?: string | null
}

type Comment = NonNullable<NonNullable<Owner['plan']>['state']>['comments']['nodes'][number]

/** Comments by others that name me, until I answered: what is said in answer to one thing stands together. */
const unanswered = (me: Acting, comments: readonly Comment[]) => {
  const known = new Map(comments.map(comment => [comment.id, comment]))
  const root = (comment: Comment) => (comment.element && known.get(comment.element)) || comment
  return comments
    .filter(
      comment =>
        comment.by.personId !== me.memberId &&
        namesSomebody(comment.text, me.name) &&
        !comments.some(
          other =>
            other.by.personId === me.memberId && other.at > comment.at && root(other).id === root(comment).id,
        ),
    )
    .map(comment => ({ ...comment, element: root(comment).element }))
}

const inPlan = (
  acting: Acting,
  { planId: plan, ownerName: owner, plan: found }: Owner,
): readonly Waiting[] => {
  const me = acting.memberId
  const state = found?.state
  if (!state) return []
  const waits = (kind: Waiting['kind'], id: string, since: string, words: string | null): Waiting => ({
    kind,
    id,
    plan,
    owner,
    since,
    words,
  })
  return [
    ...state.checkIns.nodes
      .filter(({ acknowledged }) => acknowledged === null && state.coach?.personId === me)
      .map(({ id, at, moved, obstacles }) => waits('check-in', id, at, moved ?? obstacles)),
    ...state.baselines.nodes
      .filter(
        ({ status, signers, signatures }) =>
          status === 'PROPOSED' &&
          signers.includes(me) &&
          !signatures.some(({ signerId }) => signerId === me),
      )
      .map(({ id, name, proposedAt }) => waits('baseline', id, proposedAt, name)),
    ...state.needs.nodes
      .filter(
        ({ met, verifier, removedAt }) => met === null && removedAt === null && verifier?.personId === me,
      )
      .map(({ id, description, identifiedAt }) => waits('need', id, identifiedAt, description)),
    ...unanswered(acting, state.comments.nodes).map(({ id, at, text, element }) => ({
      ...waits('comment', id, at, text),
      element,
    })),
  ]
}

/** How long something waits, in the largest unit that does not flatter: `{ unit: 'months', n: 23 }`. */
export const waitOf = (since: string, now: number) => {
  const days = Math.max(0, Math.floor((now - Date.parse(since)) / 86_400_000))
  if (days < 14) return { unit: 'days', n: days } as const
  if (days < 61) return { unit: 'weeks', n: Math.floor(days / 7) } as const
  const months = Math.floor(days / 30.44)
  return months < 24
    ? ({ unit: 'months', n: months } as const)
    : ({ unit: 'years', n: Math.floor(months / 12) } as const)
}

/** What waits for `me`, the longest first: check-ins to acknowledge, baselines to sign, needs to confirm, comments that name me, reviews past their day. */
export const waitingFor = (
  me: Acting,
  owners: readonly Owner[],
  reviews: readonly DueReview[],
): readonly Waiting[] =>
  [
    ...owners.flatMap(owner => inPlan(me, owner)),
    ...reviews
      .filter(({ overdue }) => overdue)
      .map(
        ({ reviewId: id, planId: plan, ownerName: owner, due: since, occasion, planTitle }): Waiting => ({
          kind: 'review',
          id,
          plan,
          owner,
          since,
          words: occasion ?? planTitle,
        }),
      ),
  ].toSorted((a, b) => a.since.localeCompare(b.since))
