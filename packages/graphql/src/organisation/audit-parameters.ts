import { isUuid } from '@plan-ledger/domain'
import { decodeGlobalID } from '@pothos/plugin-relay'
import {
  coerceInputValue,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNullableType,
  isListType,
} from 'graphql'
import type { AuditConditions } from '../context.ts'
import { findExcess, words } from '../input-limits.ts'
import { schema } from '../schema.ts'
import { conditionsOf } from './audit-filter.ts'

/** A parameter that can't be read, and what is wrong with it: the end of a sentence about it. */
export interface ParameterFlaw {
  readonly field: string
  readonly problem: string
  /** Where it is over one. */
  readonly limit?: number
}

export type ReadConditions = { readonly conditions: AuditConditions } | { readonly flaw: ParameterFlaw }

/**
 * The filter of `Organisation.audit` out of the parameters of an address: the same names, spellings and limits,
 * lists by repetition. A plan is named by its global id or by its plain one.
 */
export function auditConditionsOf(
  parameters: Iterable<readonly [name: string, value: string]>,
): ReadConditions {
  const type = schema.getType('AuditFilterInput') as GraphQLInputObjectType
  const fields = type.getFields()
  const given = new Map<string, string[]>()
  for (const [name, value] of parameters) given.set(name, [...(given.get(name) ?? []), value])

  const values: Record<string, unknown> = {}
  for (const [name, all] of given) {
    const field = fields[name]
    if (!field) return { flaw: { field: name, problem: 'is no parameter here' } }
    const repeatable = isListType(getNullableType(field.type))
    if (!repeatable && all.length > 1) return { flaw: { field: name, problem: 'is given more than once' } }
    values[name] = repeatable ? all : asInput(all[0]!, field.type)
  }

  let flaw: ParameterFlaw | undefined
  const coerced = coerceInputValue(values, type, ([name], _, error) => {
    flaw ??= { field: `${name}`, problem: `can't be read: ${error.message}` }
  }) as Record<string, unknown>
  if (flaw) return { flaw }
  const excess = findExcess(coerced, type, {}, [])
  if (excess)
    return { flaw: { field: excess.path[0]!, problem: words[excess.of](excess), limit: excess.limit } }
  const planId = coerced.planId === undefined ? undefined : planOf(`${coerced.planId}`)
  if (coerced.planId !== undefined && planId === undefined)
    return { flaw: { field: 'planId', problem: 'is no id of a plan' } }
  return { conditions: conditionsOf({ ...coerced, planId } as Parameters<typeof conditionsOf>[0]) }
}

/** Addresses hold text only. */
const asInput = (text: string, type: GraphQLInputType): unknown =>
  `${getNullableType(type)}` === 'Boolean' && (text === 'true' || text === 'false') ? text === 'true' : text

function planOf(text: string): { readonly typename: string; readonly id: string } | undefined {
  if (isUuid(text)) return { typename: 'Plan', id: text }
  try {
    const found = decodeGlobalID(text)
    return found.typename === 'Plan' && isUuid(found.id) ? found : undefined
  } catch {
    return undefined
  }
}
