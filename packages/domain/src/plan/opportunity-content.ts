import type { Fields } from '../content.ts'
import { isRejected, type Rejected, rejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import { day, type Field, line, lines, oneOf, required, whole } from '../field.ts'
import { limits } from '../limits.ts'
import { find } from './draft.ts'
import { directionElements } from './events.ts'
import type { Opportunity } from './opportunity.ts'
import { type Fit, type OpportunityContent, opportunityKinds } from './opportunity-events.ts'
import type { Plan } from './plan.ts'

export const opportunityFields: Fields<OpportunityContent> = {
  kind: required(oneOf(opportunityKinds)),
  title: required(line(limits.title), 'TEXT_REQUIRED'),
  description: lines(limits.text),
  until: day,
}

/** A mark for each element of the direction that was looked at; `null` is none. At least one. */
export const fit: Field<Fit> = {
  tidy: (given, path) => {
    const stranger = Object.keys(given).find(key => !directionElements.some(element => element === key))
    if (stranger !== undefined)
      return rejected('OUT_OF_RANGE', path, { allowed: directionElements.join(', ') })
    const marks: Record<string, number> = {}
    for (const element of directionElements) {
      const mark = given[element] ?? undefined
      if (mark === undefined) continue
      const tidied = whole(1, limits.scale).tidy(mark, [...path, element])
      if (isRejected(tidied)) return tidied
      marks[element] = mark
    }
    return Object.keys(marks).length === 0 ? undefined : marks
  },
}

export const requireOpportunity = (plan: Plan, id: Uuid): Opportunity | Rejected =>
  find(plan.opportunities, id) ?? rejected('UNKNOWN_OPPORTUNITY', ['opportunity'])
