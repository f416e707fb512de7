import type {
  BarrierCategory,
  DirectionElement,
  NeedKind,
  OpportunityContent,
  SkillKind,
  StepKind,
} from '@plan-ledger/domain'

/** A goal to choose from; `from` and `to` vary a little from person to person. */
export interface GoalTemplate {
  readonly statement: string
  readonly measure?: readonly [what: string, unit: string, from: number, to: number]
  readonly serves: DirectionElement
  readonly steps: readonly (readonly [action: string, kind: StepKind, reflection: string])[]
  readonly achieved: string
}

export interface BarrierTemplate {
  readonly description: string
  readonly category: BarrierCategory
  readonly severity: number
  readonly tried: readonly [solution: string, note: string]
  readonly worked: readonly [solution: string, note: string]
}

/** The way from one occupation to another, as people of the demonstration go it: each of them differently. */
export interface Path {
  readonly unit: string
  /** One person each, with the vision at the same place. */
  readonly titles: readonly string[]
  readonly visions: readonly string[]
  readonly direction: Readonly<Partial<Record<DirectionElement, string>>>
  /** Four. */
  readonly goals: readonly GoalTemplate[]
  /** Two. */
  readonly barriers: readonly BarrierTemplate[]
  readonly skills: readonly (readonly [name: string, kind: SkillKind, evidence: string])[]
  readonly strength: string
  readonly weakness: string
  readonly interest: string
  readonly values: readonly string[]
  readonly qualification: readonly [title: string, issuer: string]
  /** What was aimed at, then what was dropped and why. */
  readonly aimed: readonly [title: string, duties: string]
  readonly dropped: readonly (readonly [title: string, why: string])[]
  readonly needs: readonly (readonly [kind: NeedKind, description: string])[]
  readonly opportunity: Omit<OpportunityContent, 'until'>
  readonly missed: readonly [title: string, why: string]
  readonly moved: readonly string[]
  readonly remarks: readonly string[]
}
