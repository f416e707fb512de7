import type { Plan } from '@plan-ledger/domain'
import { type Action, can, type Principal } from '@plan-ledger/identity'

type Resource = Parameters<typeof can>[2]

/**
 * What permission was asked for while an answer was made that many are told. It was presumed; everybody who is told
 * the answer is asked for it first.
 */
export interface Question {
  readonly action: Action
  readonly resource: Resource
  /** The plan that is read, where the table of permissions may want that recorded first. */
  readonly reads?: Plan
}

/** `expired`: whoever asks again with a new token may hear more. `refused`: the table of permissions lets them not. */
export type Verdict = 'tell' | 'record first' | 'expired' | 'refused'

/** @param principal as they stand now; `undefined` for who is no member any more */
export const verdict = (
  principal: Principal | undefined,
  asked: readonly Question[],
  now: number,
): Verdict => {
  if (!principal) return 'refused'
  if (principal.expiresAt * 1_000 <= now) return 'expired'
  let found: Verdict = 'tell'
  for (const { action, resource, reads } of asked) {
    const permission = can(principal, action, resource)
    if (!permission.allowed) return 'refused'
    if (permission.recorded && reads) found = 'record first'
  }
  return found
}
