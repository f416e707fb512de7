import type { Fields } from '../content.ts'
import { type Rejected, rejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import { lines, links, oneOf, required, whole } from '../field.ts'
import { limits } from '../limits.ts'
import { find } from './draft.ts'
import { type BarrierContent, barrierCategories } from './events.ts'
import type { Barrier, Plan } from './plan.ts'

export const barrierFields: Fields<BarrierContent> = {
  description: required(lines(limits.text), 'TEXT_REQUIRED'),
  category: required(oneOf(barrierCategories)),
  severity: required(whole(1, limits.scale)),
  blocks: links,
}

/** What of a barrier is its content, as an event would carry it. */
export function contentOfBarrier(barrier: Barrier): BarrierContent {
  const { description, category, severity, blocks } = barrier
  return { description, category, severity, ...(blocks && { blocks }) }
}

/** A barrier blocks goals and steps that the plan has. */
export function flawOfBlocks(plan: Plan, blocks: readonly Uuid[] = []): Rejected | undefined {
  const stranger = blocks.findIndex(id => !find(plan.goals, id) && !find(plan.steps, id))
  return stranger < 0 ? undefined : rejected('UNKNOWN_ELEMENT', ['blocks', String(stranger)])
}
