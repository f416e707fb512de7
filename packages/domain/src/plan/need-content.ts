import type { Fields } from '../content.ts'
import { isRejected, type Rejected, rejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import { line, lines, link, oneOf, required, tidyField, whole } from '../field.ts'
import { limits } from '../limits.ts'
import { find } from './draft.ts'
import type { Plan } from './plan.ts'
import type { ReadinessNeed } from './readiness.ts'
import { type NeedContent, needKinds } from './readiness-events.ts'

export const needFields: Fields<NeedContent> = {
  kind: required(oneOf(needKinds)),
  description: required(lines(limits.text), 'TEXT_REQUIRED'),
  level: whole(0, limits.scale),
  shownTo: line(limits.name),
}

/** Somebody to confirm a need, by the name they bear now. */
export interface NamedVerifier {
  readonly verifier?: Uuid | null | undefined
  readonly verifierName?: string | null | undefined
}

/** The verifier as events carry one, nothing if nobody is named. */
export function tidyVerifier({
  verifier,
  verifierName,
}: NamedVerifier): { readonly verifier?: Uuid; readonly verifierName?: string } | Rejected {
  const id = tidyField(link, verifier, ['verifier'])
  if (isRejected(id)) return id
  if (id === undefined) return {}
  const name = tidyField(required(line(limits.name), 'TEXT_REQUIRED'), verifierName, ['verifierName'])
  return isRejected(name) ? name : { verifier: id, verifierName: name }
}

/** A need that was not removed. */
export function requireNeed(plan: Plan, id: Uuid): ReadinessNeed | Rejected {
  const need = find(plan.needs, id)
  return need && !need.removedAt ? need : rejected('UNKNOWN_NEED', ['need'])
}
