import * as domain from '@plan-ledger/domain'
import type { PlanContent, WrittenGoal } from '../schema/plan-content.ts'
import { type DocumentPath, latest, ordinal, type Said, type Teller, undated, unsaid } from './teller.ts'

/** Goals after those they support, and those they were reformulated from. */
export function sayGoals(content: PlanContent, { say, when, noted, idOf, orders }: Teller): void {
  const goals = new Map((content.goals ?? []).map((goal, i) => [goal.key, { goal, i }]))
  const reformulated = new Map(
    (content.goals ?? []).flatMap(goal => (goal.successor ? [[goal.successor, goal.key]] : [])),
  )
  const contentOfGoal = ({ statement, measure, due, kind, relevance, parent, confidence }: WrittenGoal) => ({
    statement,
    measure: measure ?? null,
    due: due ?? null,
    kind,
    relevance: relevance ?? null,
    parent: parent === undefined ? null : idOf(parent),
    confidence: confidence ?? null,
  })
  /** Says a goal and all it links to; answers from when on it can be linked to. */
  const sayGoal = (key: string): string => {
    const known = orders.get(key)
    const found = goals.get(key)
    if (known !== undefined || !found) return known ?? ''
    const { goal, i } = found
    const path = ['goals', i]
    const set = noted(goal.setAt)
    orders.set(key, set.order)
    const above = goal.parent === undefined ? '' : sayGoal(goal.parent)
    const before = reformulated.get(key)
    // what a goal was reformulated into is set by that
    if (before !== undefined) {
      sayGoal(before)
      return orders.get(key) ?? ''
    }
    const order = latest(set.order, above)
    orders.set(key, order)
    say(`${key} set`, path, { ...set, order }, (plan, facts) =>
      domain.setGoal(plan, { goal: idOf(key), ...contentOfGoal(goal) }, facts),
    )
    sayLifeOf(goal, path, order)
    return order
  }
  const told = new Set<string>()
  const sayLifeOf = (goal: WrittenGoal, path: DocumentPath, set: string) => {
    told.add(goal.key)
    const { key, measurements = [], status, statusSince, note = null } = goal
    const id = idOf(key)
    let last = set
    for (const [j, { at, ...read }] of measurements.entries()) {
      const measured = when(at, set)
      last = latest(last, measured.order)
      say(
        `${key} measured ${at} ${ordinal(measurements, j)}`,
        [...path, 'measurements', j],
        measured,
        (plan, facts) => domain.measureGoal(plan, { goal: id, note: null, ...read }, facts),
      )
    }
    const ended = when(statusSince, last)
    if (status === 'achieved')
      say(`${key} achieved`, path, ended, (plan, facts) =>
        domain.achieveGoal(plan, { goal: id, note }, facts),
      )
    if (status === 'abandoned')
      say(`${key} abandoned`, path, { ...ended, reason: unsaid }, (plan, facts) =>
        domain.abandonGoal(plan, { goal: id }, facts),
      )
    if (status === 'reformulated') sayReformulation(goal, path, ended)
  }
  const sayReformulation = (goal: WrittenGoal, path: DocumentPath, ended: Said) => {
    const into = goals.get(goal.successor ?? '')
    if (into?.goal.parent !== undefined) sayGoal(into.goal.parent)
    const above = into?.goal.parent === undefined ? '' : (orders.get(into.goal.parent) ?? '')
    const order = latest(ended.order, above)
    say(`${goal.key} reformulated`, path, { ...ended, order, reason: unsaid }, (plan, facts) =>
      into
        ? domain.reformulateGoal(
            plan,
            { goal: idOf(goal.key), successor: idOf(into.goal.key), ...contentOfGoal(into.goal) },
            facts,
          )
        : domain.rejected('UNKNOWN_GOAL', ['successor']),
    )
    if (!into) return
    orders.set(into.goal.key, order)
    sayLifeOf(into.goal, ['goals', into.i], order)
  }
  for (const key of goals.keys()) sayGoal(key)
  // goals that came of each other came of nothing
  for (const [key, { i }] of goals)
    if (!told.has(key))
      say(`${key} set`, ['goals', i], { order: undated }, () => domain.rejected('GOAL_CYCLE', ['successor']))
}
