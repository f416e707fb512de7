import * as domain from '@plan-ledger/domain'
import { about, type Deed, type Moment, type Names, on } from '../script.ts'

/** A goal in the words of a script: `due` in days after the plan began, `parent` a key. */
type GoalWords = Partial<Omit<domain.GoalContent, 'due' | 'parent'>> & {
  readonly due?: number
  readonly parent?: string
}

const inIds = ({ due, parent, ...words }: GoalWords, names: Names) => ({
  ...words,
  ...(due !== undefined && { due: names.due(due) }),
  ...(parent !== undefined && { parent: names.id(parent) }),
})

type NewGoalWords = GoalWords & Pick<domain.GoalContent, 'statement' | 'kind'>

const content = (words: NewGoalWords, names: Names) => ({
  ...inIds(words, names),
  statement: words.statement,
  kind: words.kind,
})

export const setGoal = (goal: string, words: NewGoalWords): Deed => ({
  decide: names => (plan, facts) =>
    domain.setGoal(plan, { goal: names.id(goal), ...content(words, names) }, facts),
})

export const reviseGoal = (goal: string, words: GoalWords): Deed => ({
  decide: names => (plan, facts) =>
    domain.reviseGoal(plan, { goal: names.id(goal), changes: inIds(words, names) }, facts),
})

export const measureGoal = (goal: string, value: string, note?: string): Deed => ({
  decide: names => (plan, facts) => domain.measureGoal(plan, { goal: names.id(goal), value, note }, facts),
})

export const achieveGoal = (goal: string, note?: string): Deed => ({
  decide: names => (plan, facts) => domain.achieveGoal(plan, { goal: names.id(goal), note }, facts),
})

export const reopenGoal = (goal: string): Deed => ({
  decide: names => (plan, facts) => domain.reopenGoal(plan, { goal: names.id(goal) }, facts),
})

export const abandonGoal = (goal: string): Deed => ({
  decide: names => (plan, facts) => domain.abandonGoal(plan, { goal: names.id(goal) }, facts),
})

export const reformulateGoal = (
  goal: string,
  successor: string,
  words: NewGoalWords,
  barrier?: string,
): Deed => ({
  decide: names => (plan, facts) =>
    domain.reformulateGoal(
      plan,
      {
        goal: names.id(goal),
        successor: names.id(successor),
        ...(barrier !== undefined && { barrier: names.id(barrier) }),
        ...content(words, names),
      },
      facts,
    ),
})

/** A series of measurements by the owner, about `every` so many days, one for each value. */
export const measured = (
  goal: string,
  series: {
    readonly from: number
    readonly until: number
    readonly every: number
    readonly values: readonly string[]
    readonly noteOf?: readonly string[]
  },
): readonly Moment[] => {
  const { from, until, every, values, noteOf = [] } = series
  const days = about(`${goal} ${values.join(' ')}`, from, until, every, values.length)
  return values.map((value, index) =>
    on(days[index]!, 'owner', measureGoal(goal, value, noteOf[index] || undefined)),
  )
}
