import {
  compareDecimals,
  type Day,
  type Decimal,
  type GoalKind,
  type GoalStatus,
  type Instant,
  type Measure,
  type PlanEvent,
  type TemplateVersion,
  type Uuid,
} from '@plan-ledger/domain'

import { elapsed } from './instant.ts'
import { isLate } from './late.ts'

/** Kinds of revisions; one revision may be of several. `dueLater` also counts a due date that was dropped. */
export const revisionKinds = [
  'dueLater',
  'dueEarlier',
  'targetSoftened',
  'targetRaised',
  'scopeDropped',
  'wordingOnly',
] as const
export type RevisionKind = (typeof revisionKinds)[number]

/** What a goal promised from a version of its plan on. */
export interface PromisedTerms {
  readonly version: number
  readonly due?: Day
  readonly target?: Decimal
}

/** What a goal promised and went through; instants are when things happened. */
export interface GoalLife {
  readonly goal: Uuid
  readonly statement: string
  readonly kind: GoalKind
  /** That it was made from. */
  readonly fromTemplate?: TemplateVersion
  readonly status: GoalStatus
  readonly statusSince: Instant
  readonly setAt: Instant
  readonly setRecordedAt: Instant
  /** From when on it would have been known had it ended: its recording where it was written down late by hand. */
  readonly observedFrom: Instant
  /** What was first promised, also where that came after the setting. */
  readonly originalDue?: Day
  readonly originalTarget?: Decimal
  /** Every promise since the setting; the last one is the current. */
  readonly terms: readonly PromisedTerms[]
  /** Stated first, and last; 1–10. */
  readonly firstConfidence?: number
  readonly confidence?: number
  readonly firstAchievedAt?: Instant
  readonly lastAchievedAt?: Instant
  /** The first achievement that nobody reopened within 30 days, as far as is known. */
  readonly durablyAchievedAt?: Instant
  readonly revisions: { readonly [K in RevisionKind]: number }
  /** Versions of the events that set it, and that gave it its status. */
  readonly setBy: number
  readonly statusBy: number
}

/** The goals of a plan by id, as one pass over its events fills them. */
export type GoalLives = Map<Uuid, GoalLife>

/** Takes in one more event, in place; answers with the goal that it was about, as it is now. */
export function liveGoals(lives: GoalLives, event: PlanEvent): GoalLife | undefined {
  const next = nextLife(lives, event)
  if (next) lives.set(next.goal, next)
  return next
}

function nextLife(lives: GoalLives, event: PlanEvent): GoalLife | undefined {
  if (event.type === 'GoalSet') return lives.has(event.data.goal) ? undefined : setLife(event)
  const life = 'goal' in event.data && event.data.goal !== undefined && lives.get(event.data.goal)
  if (!life) return undefined
  const { occurredAt: at, version } = event
  const turned = (status: GoalStatus) => ({ ...life, status, statusSince: at, statusBy: version })
  switch (event.type) {
    case 'GoalRevised':
      return revised(life, event.data.changes, version)
    case 'GoalAchieved':
      return {
        ...turned('achieved'),
        firstAchievedAt: life.firstAchievedAt ?? at,
        lastAchievedAt: at,
        durablyAchievedAt: life.durablyAchievedAt ?? at,
      }
    case 'GoalReopened': {
      const { durablyAchievedAt: durable, ...open } = turned('open')
      const undone =
        durable !== undefined && durable === life.lastAchievedAt && elapsed(durable, at) < durableAfter
      return durable === undefined || undone ? open : { ...open, durablyAchievedAt: durable }
    }
    case 'GoalAbandoned':
      return turned('abandoned')
    case 'GoalReformulated':
      return turned('reformulated')
    default:
      return undefined
  }
}

/** A goal reopened within so many ms was not achieved for good. */
const durableAfter = 30 * 24 * 3_600_000

type Told<T extends PlanEvent['type']> = Extract<PlanEvent, { type: T }>

function setLife(event: Told<'GoalSet'>): GoalLife {
  const { data, occurredAt: at, recordedAt, version, origin } = event
  const { goal, statement, kind, due, measure, confidence, fromTemplate } = data
  return {
    goal,
    statement,
    kind,
    ...(fromTemplate && { fromTemplate }),
    status: 'open',
    statusSince: at,
    setAt: at,
    setRecordedAt: recordedAt,
    // an imported document was kept up as its versions say; what is told from memory tells of what is left
    observedFrom: origin !== 'import' && isLate(event) ? recordedAt : at,
    ...(due !== undefined && { originalDue: due }),
    ...(measure && { originalTarget: measure.target }),
    terms: [termsAt(version, due, measure?.target)],
    ...(confidence !== undefined && { firstConfidence: confidence, confidence }),
    revisions: noRevisions,
    setBy: version,
    statusBy: version,
  }
}

const termsAt = (version: number, due: Day | undefined, target: Decimal | undefined): PromisedTerms => ({
  version,
  ...(due !== undefined && { due }),
  ...(target !== undefined && { target }),
})

const noRevisions = Object.fromEntries(revisionKinds.map(kind => [kind, 0])) as GoalLife['revisions']

type GoalChanges = Told<'GoalRevised'>['data']['changes']

function revised(life: GoalLife, changes: GoalChanges, version: number): GoalLife {
  const { statement, due, measure, kind, confidence } = changes
  const revisions = { ...life.revisions }
  for (const each of kindsOf(changes)) revisions[each] += 1
  const { confidence: _, ...rest } = life
  const stated = confidence ? confidence.new : life.confidence
  const first = life.firstConfidence ?? confidence?.new
  const originalDue = life.originalDue ?? due?.new
  const originalTarget = life.originalTarget ?? measure?.new?.target
  const last = life.terms.at(-1)
  return {
    ...rest,
    ...(statement?.new !== undefined && { statement: statement.new }),
    ...(kind?.new && { kind: kind.new }),
    ...(stated !== undefined && { confidence: stated }),
    ...(first !== undefined && { firstConfidence: first }),
    ...(originalDue !== undefined && { originalDue }),
    ...(originalTarget !== undefined && { originalTarget }),
    revisions,
    ...((due || measure) && {
      terms: [
        ...life.terms,
        termsAt(version, due ? due.new : last?.due, measure ? measure.new?.target : last?.target),
      ],
    }),
  }
}

function kindsOf({ due, measure, statement }: GoalChanges): readonly RevisionKind[] {
  const kinds: RevisionKind[] = []
  if (due?.old !== undefined)
    kinds.push(due.new === undefined || due.new > due.old ? 'dueLater' : 'dueEarlier')
  if (measure?.old) {
    const shift = measure.new ? shiftOf(measure.old, measure.new) : 'scopeDropped'
    if (shift) kinds.push(shift)
  }
  if (statement && !due && !measure) kinds.push('wordingOnly')
  return kinds
}

/** `undefined` where the same is asked for, or the numbers do not compare. */
function shiftOf(from: Measure, to: Measure): RevisionKind | undefined {
  if (from.what !== to.what || from.unit !== to.unit || from.direction !== to.direction) return undefined
  const compared = compareDecimals(to.target, from.target)
  if (compared === 0) return undefined
  return compared > 0 === (to.direction === 'up') ? 'targetRaised' : 'targetSoftened'
}

/** What a goal promised in the plan of a version; `undefined` where it was not set yet. */
export const termsIn = ({ terms }: GoalLife, version: number): PromisedTerms | undefined =>
  terms.findLast(each => each.version <= version)
