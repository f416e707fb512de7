import { type AsGiven, type Fields, tidyContent } from '../content.ts'
import { compareDecimals, tidyDecimal } from '../decimal.ts'
import { isRejected, type Path, type Rejected, rejected } from '../decision.ts'
import type { Decimal, Uuid } from '../envelope.ts'
import { day, type Field, line, lines, link, oneOf, required, tidyField, whole } from '../field.ts'
import { limits } from '../limits.ts'
import { find } from './draft.ts'
import { flawOfCount, flawOfNewId } from './element.ts'
import { directionElements, type GoalContent, goalKinds, type Measure, measureDirections } from './events.ts'
import type { Goal, Plan } from './plan.ts'

export const decimal: Field<Decimal> = {
  tidy: (text, path) => tidyDecimal(text, limits.decimalDigits) ?? rejected('MALFORMED_DECIMAL', path),
}

const measureFields: Fields<Measure> = {
  what: required(line(limits.measureWhat), 'TEXT_REQUIRED'),
  unit: line(limits.measureUnit),
  baseline: required(decimal, 'MALFORMED_DECIMAL'),
  target: required(decimal, 'MALFORMED_DECIMAL'),
  direction: required(oneOf(measureDirections)),
}

/** A measure leads from its baseline to its target in its direction: else there is no progress to speak of. */
const measure: Field<Measure> = {
  tidy: (given, path) => {
    const tidied = tidyContent(measureFields, given)
    if (isRejected(tidied)) return { ...tidied, path: [...path, ...tidied.path] }
    const { baseline, target, direction } = tidied
    const way = compareDecimals(target, baseline)
    return (direction === 'up' ? way > 0 : way < 0)
      ? tidied
      : rejected('MEASURE_WITHOUT_DISTANCE', path, { baseline, target, direction })
  },
}

export const goalFields: Fields<GoalContent> = {
  statement: required(lines(limits.statement), 'TEXT_REQUIRED'),
  measure,
  due: day,
  kind: required(oneOf(goalKinds)),
  relevance: oneOf(directionElements),
  parent: link,
  confidence: whole(1, limits.confidence),
}

/** What of a goal is its content, as an event would carry it. */
export const contentOfGoal = (goal: Goal): GoalContent => {
  const { statement, measure, due, kind, relevance, parent, confidence } = goal
  return {
    statement,
    ...(measure && { measure }),
    ...(due && { due }),
    kind,
    ...(relevance && { relevance }),
    ...(parent && { parent }),
    ...(confidence !== undefined && { confidence }),
  }
}

/** The content of a goal that may be set under this id, or why not. `field` is where the id stood. */
export function newGoal(
  plan: Plan,
  id: Uuid,
  given: AsGiven<GoalContent>,
  field: string,
): GoalContent | Rejected {
  const content = tidyContent(goalFields, given)
  if (isRejected(content)) return content
  const flaw =
    flawOfNewId(plan, id, [field]) ??
    flawOfCount(Object.keys(plan.goals).length, limits.goalsPerPlan) ??
    flawOfParent(plan, id, content.parent)
  return flaw ?? content
}

/** A goal serves a goal that exists and does not, through others, serve itself. */
export function flawOfParent(plan: Plan, id: Uuid, parent: Uuid | undefined): Rejected | undefined {
  if (parent === undefined) return undefined
  const path: Path = ['parent']
  if (parent !== id && !find(plan.goals, parent)) return rejected('UNKNOWN_GOAL', path)
  const seen = new Set<Uuid>([id])
  for (let above: Uuid | undefined = parent; above !== undefined; above = find(plan.goals, above)?.parent) {
    if (above === id) return rejected('GOAL_CYCLE', path)
    if (seen.has(above)) return undefined
    seen.add(above)
  }
  return undefined
}

/** A number read off the measure, tidied. */
export const tidyValue = (value: Decimal): Decimal | Rejected =>
  tidyField(required(decimal, 'MALFORMED_DECIMAL'), value, ['value'])
