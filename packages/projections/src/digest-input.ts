import type { Plan } from '@plan-ledger/domain'
import { partsOf } from './parts.ts'

const head = 'plan-ledger/plan/v1'

/**
 * A plan as one canonical text, the same for equal plans in every runtime: what a signature's digest is made
 * from, as UTF-8. One line for the plan, then one per element in the order of `partsOf`, each a JSON array:
 * `[kind, id, [path, type, value], …]`, fields by path in the order of UTF-16 units.
 */
export const digestInput = (plan: Plan): string =>
  [
    JSON.stringify([head, plan.organisation, plan.id]),
    ...partsOf(plan).map(({ kind, id, fields }) =>
      JSON.stringify([
        kind,
        id,
        ...[...fields]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([path, { type, value }]) => [path, type, value]),
      ]),
    ),
  ].join('\n')
