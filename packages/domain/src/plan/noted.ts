import { type AsGiven, contentOf, type Fields, tidyContent } from '../content.ts'
import { isRejected, type Rejected } from '../decision.ts'
import type { Instant, Uuid } from '../envelope.ts'
import { same } from '../same.ts'
import { find, type Part } from './draft.ts'
import { flawOfPlace } from './element.ts'
import type { Plan } from './plan.ts'

/**
 * What noting an element says: its content, beside the `old` one when it replaces that.
 * @param field where the id stood
 * @returns `undefined` when it is noted so already
 */
export function noted<C extends object>(
  plan: Plan,
  part: Part,
  fields: Fields<C>,
  given: AsGiven<C>,
  id: Uuid,
  field: string,
  limit: number,
): (C & { readonly old?: C }) | undefined | Rejected {
  const content = tidyContent(fields, given)
  if (isRejected(content)) return content
  const known = find(plan[part] as Readonly<Record<Uuid, unknown>>, id) as Standing<C> | undefined
  const old = known && !known.removedAt ? contentOf<C>(fields, known) : undefined
  if (old && same(old, content)) return undefined
  return flawOfPlace(plan, part, id, [field], limit) ?? { ...(old && { old }), ...content }
}

type Standing<C> = C & { readonly removedAt?: Instant }
