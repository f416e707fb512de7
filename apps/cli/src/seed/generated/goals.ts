import { abandonGoal, achieveGoal, reformulateGoal, reviseGoal, setGoal } from '../deeds/goal.ts'
import { completeStep, dropStep, planStep, startStep } from '../deeds/step.ts'
import { because, type Deed, type Moment, on, recordedLate } from '../script.ts'
import type { Draw } from './draw.ts'
import type { GoalTemplate } from './path.ts'
import { abandonment, slippage } from './words.ts'

/** A goal of a generated plan: how long it is open, in days after the plan began, and how it reads on the way. */
export interface GoalLife {
  readonly key: string
  readonly until: number
  readonly moments: readonly Moment[]
  valueOn(day: number): string | undefined
}

export interface GoalEnd {
  readonly key: string
  readonly kind: 'professional' | 'personal'
  readonly set: number
  /** The day on which it ends, if it does. */
  readonly end: number
  readonly how: 'achieved' | 'abandoned' | 'reformulated' | 'open'
  /** The last day that the plan is lived. */
  readonly last: number
}

/** Set, stepped towards, slipped and ended. */
export const goalLife = (template: GoalTemplate, life: GoalEnd, draw: Draw): GoalLife => {
  const { key, kind, set, end, how, last } = life
  const { statement, measure, serves, steps, achieved } = template
  const due = how === 'open' ? last + 60 + draw.whole(30, 240) : Math.max(set + 60, end - draw.whole(0, 90))
  const hoped =
    how === 'open' ? set + (last - set) * 0.8 : how === 'achieved' ? due - draw.whole(0, 160) : due
  const first = Math.max(set + 55, Math.round(hoped))
  const [what, unit, from, to] = measure ?? []
  const start = from === undefined || from === 0 ? from : round(from * (0.92 + draw.part() * 0.16), from)
  const content = {
    statement,
    kind,
    relevance: serves,
    confidence: draw.whole(4, 8),
    due: first,
    ...(what !== undefined &&
      start !== undefined &&
      to !== undefined && {
        measure: {
          what,
          ...(unit !== undefined && { unit }),
          baseline: `${start}`,
          target: `${to}`,
          direction: to > start ? ('up' as const) : ('down' as const),
        },
      }),
  }
  const stepKey = (index: number) => `${key}/step ${index}`
  const span = (end - set) / (steps.length + 1)
  const moments: Moment[] = [
    on(
      set,
      'owner',
      setGoal(key, content),
      ...steps.map(([action, stepKind], index) =>
        planStep(stepKey(index), {
          action,
          kind: stepKind,
          goal: key,
          due: Math.round(set + span * (index + 1)),
          durationDays: draw.whole(2, 25),
          impact: draw.whole(2, 5),
          urgency: draw.whole(1, 5),
        }),
      ),
    ),
  ]
  let open: readonly string[] = steps.map((_, index) => stepKey(index))
  steps.forEach(([, , reflection], index) => {
    const begins = Math.round(set + span * (index + 0.35))
    const ends = Math.round(set + span * (index + 0.9))
    if (how === 'abandoned' && index === steps.length - 1) return
    if (ends >= end - 2 || ends - begins < 3) return
    const late = draw.part() < 0.15 ? draw.whole(3, 14) : 0
    moments.push(on(begins, 'owner', startStep(stepKey(index))))
    const done = on(ends, 'owner', completeStep(stepKey(index), draw.whole(2, 5), reflection))
    moments.push(late > 0 && ends + late < end ? recordedLate(late, { ...done, day: ends }) : done)
    open = open.filter(step => step !== stepKey(index))
  })
  const [code, text] = draw.one(slippage)
  if (how !== 'abandoned' && due > first + 31 && end - set > 120) {
    const day = Math.round(set + (end - set) * 0.7)
    moments.push(on(day, 'owner', because(code, text, reviseGoal(key, { due }))))
  }
  if (how === 'achieved') moments.push(on(end, 'owner', achieveGoal(key, achieved)))
  if (how === 'abandoned') {
    const [why, words] = draw.one(abandonment)
    const left: readonly Deed[] = open.map(step => dropStep(step))
    moments.push(on(end, 'owner', because(why, words, ...left, abandonGoal(key))))
  }
  if (how === 'reformulated')
    moments.push(
      on(
        end,
        'owner',
        because(
          'new-information',
          'As it stood it measured the wrong thing',
          reformulateGoal(key, `${key} again`, {
            statement: `${statement}, but only where it is mine to decide`,
            kind,
            relevance: serves,
            due: Math.max(last, end) + 150,
            confidence: 7,
          }),
        ),
      ),
    )
  const ambition = how === 'achieved' ? 1 : 0.35 + draw.part() * 0.5
  return {
    key,
    until: end,
    moments,
    valueOn: day => {
      if (start === undefined || to === undefined || from === undefined) return undefined
      const progress = Math.min(1, ((day - set) / (end - set)) * ambition + (draw.part() - 0.5) * 0.12)
      return `${round(start + (to - start) * Math.max(0, progress), Number.isInteger(from) && Number.isInteger(to) ? 1 : 0.5)}`
    },
  }
}

/** As precise as the number that it stands beside. */
const round = (value: number, like: number) =>
  Number.isInteger(like) ? Math.round(value) : Math.round(value * 10) / 10
