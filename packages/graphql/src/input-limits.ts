import { normalText, rejected } from '@plan-ledger/domain'
import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core'
import {
  type GraphQLArgument,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLResolveInfo,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'

/** What an argument or input field declares in its `extensions`: every text a length, every list a size. */
interface InputLimit {
  /** UTF-16 units. */
  readonly maxLength?: number
  readonly maxItems?: number
  /** Smallest and largest whole number. */
  readonly range?: readonly [number, number]
}

interface Excess {
  readonly path: readonly string[]
  readonly limit: number
  readonly actual: number
  readonly of: 'length' | 'items' | 'range'
}

/** The first value over its declared limit. */
export const findExcess = (
  value: unknown,
  type: GraphQLInputType,
  limit: InputLimit,
  path: readonly string[],
): Excess | undefined => {
  if (value === null || value === undefined) return undefined
  const nullable = isNonNullType(type) ? getNullableType(type) : type
  if (isListType(nullable)) {
    if (!Array.isArray(value)) return undefined
    if (limit.maxItems !== undefined && value.length > limit.maxItems)
      return { path, limit: limit.maxItems, actual: value.length, of: 'items' }
    return first(value, (item, index) => findExcess(item, nullable.ofType, limit, [...path, `${index}`]))
  }
  if (isInputObjectType(nullable)) {
    return first(Object.values(nullable.getFields()), field =>
      findExcess((value as Record<string, unknown>)[field.name], field.type, declared(field), [
        ...path,
        field.name,
      ]),
    )
  }
  if (typeof value === 'string' && limit.maxLength !== undefined && value.length > limit.maxLength) {
    // The domain counts what it would keep; what only has spaces around it is not too long.
    const actual = normalText(value).length
    return actual > limit.maxLength ? { path, limit: limit.maxLength, actual, of: 'length' } : undefined
  }
  if (typeof value === 'number' && limit.range && (value < limit.range[0] || value > limit.range[1]))
    return {
      path,
      limit: value < limit.range[0] ? limit.range[0] : limit.range[1],
      actual: value,
      of: 'range',
    }
  return undefined
}

const first = <T>(items: readonly T[], find: (item: T, index: number) => Excess | undefined) => {
  for (const [index, item] of items.entries()) {
    const excess = find(item, index)
    if (excess) return excess
  }
  return undefined
}

const declared = (input: GraphQLArgument | GraphQLInputField) => input.extensions as InputLimit

const excessOf = (args: object, info: GraphQLResolveInfo) =>
  first(info.parentType.getFields()[info.fieldName]!.args, arg =>
    findExcess((args as Record<string, unknown>)[arg.name], arg.type, declared(arg), [arg.name]),
  )

/** What is wrong with it, as the end of a sentence about it. */
export const words = {
  length: (excess: Excess) => `is ${excess.actual} characters long; at most ${excess.limit} are taken`,
  items: (excess: Excess) => `has ${excess.actual} entries; at most ${excess.limit} are taken`,
  range: (excess: Excess) =>
    `is ${excess.actual}; at ${excess.actual > excess.limit ? 'most' : 'least'} ${excess.limit} is taken`,
}

const refuse = (excess: Excess) =>
  new GraphQLError(`\`${excess.path.join('.')}\` ${words[excess.of](excess)}.`, {
    extensions: { code: 'OVER_LIMIT', path: excess.path, limit: excess.limit, http: { status: 400 } },
  })

/** A mutation answers as the domain would: with data. Its path starts inside of `input`. */
const asRejection = ({ path, limit, actual, of }: Excess) => ({
  kind: 'rejected' as const,
  rejected:
    of === 'length'
      ? rejected('TEXT_TOO_LONG', path.slice(1), { limit, length: actual })
      : rejected('TOO_MANY', path.slice(1), { limit, count: actual }),
})

type Resolve<Types extends SchemaTypes> = GraphQLFieldResolver<unknown, Types['Context'], object>

/** Enforces the declared limits before a resolver sees a value. */
class InputLimitsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(resolve: Resolve<Types>, field: PothosOutputFieldConfig<Types>): Resolve<Types> {
    if (Object.keys(field.args).length === 0 || field.kind === 'Subscription') return resolve
    return (parent, args, context, info) => {
      const excess = excessOf(args, info)
      if (!excess) return resolve(parent, args, context, info)
      if (field.kind === 'Mutation') return asRejection(excess)
      throw refuse(excess)
    }
  }

  override wrapSubscribe(subscribe: Resolve<Types>): Resolve<Types> {
    return (parent, args, context, info) => {
      const excess = excessOf(args, info)
      if (excess) throw refuse(excess)
      return subscribe(parent, args, context, info)
    }
  }
}

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      inputLimits: InputLimitsPlugin<Types>
    }
  }
}

export const inputLimits = 'inputLimits'
SchemaBuilder.registerPlugin(inputLimits, InputLimitsPlugin)
