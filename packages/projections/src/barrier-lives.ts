import type {
  BarrierCategory,
  BarrierStatus,
  Instant,
  PlanEvent,
  SolutionStatus,
  Uuid,
} from '@plan-ledger/domain'
import { type Spell, spellBegun, spellEnded } from './spells.ts'

/** What a barrier went through; instants are when things happened. */
export interface BarrierLife {
  readonly barrier: Uuid
  readonly category: BarrierCategory
  /** 1–5. */
  readonly severity: number
  readonly status: BarrierStatus
  readonly raisedAt: Instant
  readonly statusSince: Instant
  /** Goals and steps it blocks. */
  readonly blocks: readonly Uuid[]
  /** When it stood in the way: from its raising, and from each reopening, until it was ended. */
  readonly open: readonly Spell[]
  readonly reopened: number
  /** How far each of its solutions has come. */
  readonly solutions: ReadonlyMap<Uuid, SolutionStatus>
  /** Versions of the events that raised it and gave it its status. */
  readonly raisedBy: number
  readonly statusBy: number
}

/** The barriers of a plan by id, as one pass over its events fills them. */
export type BarrierLives = Map<Uuid, BarrierLife>

const endings: Partial<Record<PlanEvent['type'], BarrierStatus>> = {
  BarrierResolved: 'resolved',
  BarrierAccepted: 'accepted',
  BarrierFoundUnresolvable: 'unresolvable',
}

/** Takes in one more event, in place; answers with the barrier that it was about, as it is now. */
export function liveBarriers(lives: BarrierLives, event: PlanEvent): BarrierLife | undefined {
  const next = nextLife(lives, event)
  if (next) lives.set(next.barrier, next)
  return next
}

function nextLife(lives: BarrierLives, event: PlanEvent): BarrierLife | undefined {
  const { occurredAt: at, version } = event
  if (event.type === 'BarrierRaised') {
    const { barrier, category, severity, blocks = [] } = event.data
    if (lives.has(barrier)) return undefined
    const since = { raisedAt: at, statusSince: at, raisedBy: version, statusBy: version }
    const nothingYet = { reopened: 0, solutions: new Map<Uuid, SolutionStatus>() }
    return {
      barrier,
      category,
      severity,
      status: 'raised',
      blocks,
      open: spellBegun([], at),
      ...since,
      ...nothingYet,
    }
  }
  const life = 'barrier' in event.data && event.data.barrier !== undefined && lives.get(event.data.barrier)
  if (!life) return undefined
  const turned = (status: BarrierStatus) => ({ ...life, status, statusSince: at, statusBy: version })
  switch (event.type) {
    case 'BarrierRevised': {
      const { category, severity, blocks } = event.data.changes
      return {
        ...life,
        ...(category?.new && { category: category.new }),
        ...(severity?.new !== undefined && { severity: severity.new }),
        ...(blocks && { blocks: blocks.new ?? [] }),
      }
    }
    case 'SolutionProposed':
    case 'SolutionTried': {
      const { solution } = event.data
      const known = life.solutions.has(solution)
      if (known === (event.type === 'SolutionProposed')) return undefined
      const status = event.type === 'SolutionTried' ? event.data.outcome : 'proposed'
      return { ...life, solutions: new Map(life.solutions).set(solution, status) }
    }
    case 'BarrierResolved':
    case 'BarrierAccepted':
    case 'BarrierFoundUnresolvable':
      return { ...turned(endings[event.type]!), open: spellEnded(life.open, at) }
    case 'BarrierReopened': {
      if (life.status === 'raised') return undefined
      return { ...turned('raised'), open: spellBegun(life.open, at), reopened: life.reopened + 1 }
    }
    default:
      return undefined
  }
}
