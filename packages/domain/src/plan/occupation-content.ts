import type { Fields } from '../content.ts'
import { type Rejected, rejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import { line, lines, required } from '../field.ts'
import { limits } from '../limits.ts'
import { find } from './draft.ts'
import type { Occupation } from './occupation.ts'
import type { OccupationContent } from './occupation-events.ts'
import type { Plan } from './plan.ts'

export const occupationFields: Fields<OccupationContent> = {
  title: required(line(limits.title), 'TEXT_REQUIRED'),
  duties: lines(limits.text),
  education: lines(limits.text),
  earnings: lines(limits.text),
  outlook: lines(limits.text),
  pros: lines(limits.text),
  cons: lines(limits.text),
  fit: lines(limits.text),
}

export const requireOccupation = (plan: Plan, id: Uuid): Occupation | Rejected =>
  find(plan.occupations, id) ?? rejected('UNKNOWN_OCCUPATION', ['occupation'])
