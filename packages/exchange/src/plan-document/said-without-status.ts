import { type Flaw, flaw } from './flaw.ts'
import type { PlanContent } from './schema/plan-content.ts'

/** What can be said of an element only in some status; elsewhere it would be read and forgotten. */
const onlyIn = {
  goals: { note: ['achieved'], successor: ['reformulated'] },
  steps: { worth: ['completed'], reflection: ['completed'] },
  barriers: { note: ['resolved', 'accepted', 'unresolvable'] },
  occupations: { why: ['dropped'] },
  opportunities: { why: ['passed'] },
  reviews: { conclusions: ['held'], decisions: ['held'], why: ['cancelled'] },
} as const

/** The first thing a content says of an element that has not the status for it. */
export function saidWithoutStatus(content: PlanContent): Flaw | undefined {
  for (const [part, fields] of Object.entries(onlyIn))
    for (const [index, element] of (content[part as keyof typeof onlyIn] ?? []).entries())
      for (const [field, statuses] of Object.entries<readonly string[]>(fields))
        if (Object.hasOwn(element, field) && !statuses.includes(element.status ?? ''))
          return flaw('OUT_OF_RANGE', ['plan', part, String(index), 'status'], {
            found: `${element.status ?? 'no status'} with a ${field}`,
            allowed: statuses.join(', '),
          })
  return undefined
}
