import type { Plan } from '@plan-ledger/domain'
import { partsOf } from './parts.ts'

const head = 'plan-ledger/plan/v1'

/**
 * A plan as one canonical text, the same for equal plans in every runtime: what a signature's digest is made
 * from, as UTF-8. One line for the plan, then one per element of `partsOf`, each a JSON array:
 * `[kind, id, [path, type, value], …]`. Elements stand by kind and id, fields by path, in the order of UTF-16
 * units. Signatures are made from it, so what it gives for a plan never changes.
 */
export const digestInput = (plan: Plan): string =>
  [
    JSON.stringify([head, plan.organisation, plan.id]),
    ...[...partsOf(plan)]
      .sort((a, b) => compare(a.kind, b.kind) || compare(a.id, b.id))
      .map(({ kind, id, fields }) =>
        JSON.stringify([
          kind,
          id,
          ...[...fields]
            .sort(([a], [b]) => compare(a, b))
            .map(([path, { type, value }]) => [path, type, value]),
        ]),
      ),
  ].join('\n')

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
