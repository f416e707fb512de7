import type { PlanEvent, Uuid } from '@plan-ledger/domain'
import { type Spell, spellBegun, spellEnded } from './spells.ts'

/** When the owner of a plan had a mentor, as one pass over its events fills it. */
export interface Mentored {
  /** Supporters that are mentors at present. */
  readonly mentors: Set<Uuid>
  spells: readonly Spell[]
}

export const unmentored = (): Mentored => ({ mentors: new Set(), spells: [] })

/** Takes in one more event, in place; answers whether having a mentor began or ended. */
export function mentor(state: Mentored, event: PlanEvent): boolean {
  const before = state.mentors.size > 0
  switch (event.type) {
    case 'SupporterAdded':
      if (event.data.role === 'mentor') state.mentors.add(event.data.supporter)
      break
    case 'SupporterChanged': {
      const role = event.data.changes?.role?.new
      if (role === 'mentor') state.mentors.add(event.data.supporter)
      else if (role !== undefined) state.mentors.delete(event.data.supporter)
      break
    }
    case 'SupporterRemoved':
      state.mentors.delete(event.data.supporter)
      break
    default:
      return false
  }
  const now = state.mentors.size > 0
  if (now === before) return false
  state.spells = now ? spellBegun(state.spells, event.occurredAt) : spellEnded(state.spells, event.occurredAt)
  return true
}
