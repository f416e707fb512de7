import type { Owner } from './documents.ts'

/** One thing that waits for the person who acts, in one plan. */
export interface Waiting {
  readonly kind: 'check-in' | 'baseline' | 'need'
  readonly id: string
  readonly plan: string
  readonly owner: string
  readonly since: string
  readonly words: string | null
}

/** What waits for `me`, the longest first: check-ins to acknowledge, baselines to sign, needs to confirm. */
export const waitingFor = (me: string, owners: readonly Owner[]): readonly Waiting[] =>
  owners
    .flatMap(({ planId: plan, ownerName: owner, plan: found }): readonly Waiting[] => {
      const state = found?.state
      if (!state) return []
      const checkIns = state.checkIns.nodes
        .filter(({ acknowledged }) => acknowledged === null && state.coach?.personId === me)
        .map(
          ({ id, at, moved, obstacles }): Waiting => ({
            kind: 'check-in',
            id,
            plan,
            owner,
            since: at,
            words: moved ?? obstacles,
          }),
        )
      const baselines = state.baselines.nodes
        .filter(
          ({ status, signers, signatures }) =>
            status === 'PROPOSED' &&
            signers.includes(me) &&
            !signatures.some(({ signerId }) => signerId === me),
        )
        .map(
          ({ id, name, proposedAt }): Waiting => ({
            kind: 'baseline',
            id,
            plan,
            owner,
            since: proposedAt,
            words: name,
          }),
        )
      const needs = state.needs.nodes
        .filter(
          ({ met, verifier, removedAt }) => met === null && removedAt === null && verifier?.personId === me,
        )
        .map(
          ({ id, description, identifiedAt }): Waiting => ({
            kind: 'need',
            id,
            plan,
            owner,
            since: identifiedAt,
            words: description,
          }),
        )
      return [...checkIns, ...baselines, ...needs]
    })
    .toSorted((a, b) => a.since.localeCompare(b.since))
