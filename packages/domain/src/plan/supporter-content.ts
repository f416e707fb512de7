import type { Fields } from '../content.ts'
import { type Rejected, rejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import { line, lines, link, oneOf, required } from '../field.ts'
import { limits } from '../limits.ts'
import { find } from './draft.ts'
import { type SupporterContent, supporterRoles } from './people-events.ts'
import type { Plan } from './plan.ts'
import type { Supporter } from './supporter.ts'

/** The name and what the owner says of them. */
export type NamedSupporter = { readonly name: string } & SupporterContent

export const supporterFields: Fields<NamedSupporter> = {
  name: required(line(limits.name), 'TEXT_REQUIRED'),
  role: required(oneOf(supporterRoles)),
  does: lines(limits.text),
  member: link,
}

/** Somebody who supports the plan now. */
export function requireSupporter(plan: Plan, id: Uuid): Supporter | Rejected {
  const supporter = find(plan.supporters, id)
  return supporter && !supporter.removedAt ? supporter : rejected('UNKNOWN_SUPPORTER', ['supporter'])
}
