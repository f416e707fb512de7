import type { PlanEvent, Uuid } from '@plan-ledger/domain'
import { type BarrierLives, liveBarriers } from './barrier-lives.ts'
import { type Spell, spellBegun, spellEnded } from './spells.ts'

/** When goals of a plan had an open barrier, themselves or in one of their steps, as one pass over its events fills it. */
export interface Obstructed {
  readonly barriers: BarrierLives
  /** The goal that each step serves. */
  readonly steps: Map<Uuid, Uuid | undefined>
  /** Goals that an open barrier blocks at present. */
  blocked: ReadonlySet<Uuid>
  /** By goal; overlapping barriers make one spell. */
  readonly spells: Map<Uuid, readonly Spell[]>
}

export const unobstructed = (): Obstructed => ({
  barriers: new Map(),
  steps: new Map(),
  blocked: new Set(),
  spells: new Map(),
})

/** Takes in one more event, in place; answers with the goals that became blocked or free. */
export function obstruct(state: Obstructed, event: PlanEvent): readonly Uuid[] {
  const steps = event.type === 'StepPlanned' || event.type === 'StepRevised'
  if (event.type === 'StepPlanned' && !state.steps.has(event.data.step))
    state.steps.set(event.data.step, event.data.goal)
  if (event.type === 'StepRevised') {
    const { step, changes } = event.data
    if (!changes.goal || !state.steps.has(step)) return none
    state.steps.set(step, changes.goal.new)
  }
  if (steps ? state.blocked.size === 0 && state.barriers.size === 0 : !liveBarriers(state.barriers, event))
    return none
  const { occurredAt: at } = event
  const before = state.blocked
  const now = blockedNow(state)
  state.blocked = now
  const freed = [...before].filter(goal => !now.has(goal))
  const blocked = [...now].filter(goal => !before.has(goal))
  for (const goal of freed) state.spells.set(goal, spellEnded(state.spells.get(goal) ?? [], at))
  for (const goal of blocked) state.spells.set(goal, spellBegun(state.spells.get(goal) ?? [], at))
  return [...freed, ...blocked]
}

const none: readonly Uuid[] = []

/** What a barrier blocks is a step, which stands for its goal, or a goal. */
function blockedNow({ barriers, steps }: Obstructed): ReadonlySet<Uuid> {
  const goals = new Set<Uuid>()
  for (const { status, blocks } of barriers.values())
    if (status === 'raised')
      for (const blocked of blocks) {
        const goal = steps.has(blocked) ? steps.get(blocked) : blocked
        if (goal !== undefined) goals.add(goal)
      }
  return goals
}
