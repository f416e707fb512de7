import type { Day, Decimal, Instant, Uuid } from '@plan-ledger/domain'
import type { Moment } from '@plan-ledger/projections'
import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import RelayPlugin from '@pothos/plugin-relay'
import ScopeAuthPlugin from '@pothos/plugin-scope-auth'
import { GraphQLError } from 'graphql'
import type { Context } from './context.ts'
import { costs } from './costs.ts'
import { readGlobalId } from './global-id.ts'
import { inputLimits } from './input-limits.ts'

export interface SchemaTypes {
  Context: Context
  DefaultFieldNullability: false
  AuthScopes: {
    /** The token was verified; nobody need have been chosen yet. */
    verified: boolean
    /** A member of an organisation acts. */
    member: boolean
  }
  Scalars: {
    ID: { Input: string; Output: string | number }
    Moment: { Input: Moment; Output: Moment }
    Position: { Input: bigint; Output: bigint }
    DateTime: { Input: Instant; Output: Instant }
    Day: { Input: Day; Output: Day }
    Decimal: { Input: Decimal; Output: Decimal }
    UUID: { Input: Uuid; Output: Uuid }
  }
}

/** Defines no types: each stands in its own file, which imports this one. */
export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [ScopeAuthPlugin, RelayPlugin, ComplexityPlugin, inputLimits],
  defaultFieldNullability: false,
  scopeAuth: {
    // Once, when it starts, and before anything is listened to; while it runs the server ends it.
    authorizeOnSubscribe: true,
    authScopes: ({ memberActs }) => ({ verified: true, member: memberActs }),
    unauthorizedError: (_, { principal }) =>
      principal.member === undefined
        ? new GraphQLError('Nobody is acting yet: choose a member.', { extensions: { code: 'NO_MEMBER' } })
        : new GraphQLError('This is not for the acting member.', { extensions: { code: 'NOT_ALLOWED' } }),
  },
  complexity: {
    limit: { depth: costs.depth, breadth: costs.breadth, complexity: costs.complexity },
    defaultComplexity: 1,
    defaultListMultiplier: costs.listLength,
    complexityError: (kind, measured) => {
      const by = kind.toLowerCase() as 'complexity' | 'depth' | 'breadth'
      return new GraphQLError(
        `The request has a ${by} of ${measured[by]}; at most ${costs[by]} is answered.`,
        {
          extensions: {
            code: 'TOO_COMPLEX',
            measured: measured[by],
            limit: costs[by],
            http: { status: 400 },
          },
        },
      )
    },
  },
  relay: {
    decodeGlobalID: readGlobalId,
    nodeTypeOptions: { description: 'Whatever can be asked for by its global id.' },
    nodeQueryOptions: {
      description: 'An object by its global id; `null` for what does not exist or may not be known to exist.',
      authScopes: { member: true },
      complexity: costs.plan,
      args: { id: { description: 'The global id, as `id` gave it.' } },
    },
    nodesQueryOptions: {
      description: 'Objects by their global ids, in the order asked for.',
      nullable: { list: false, items: true },
      authScopes: { member: true },
      complexity: ({ ids }) => ({ field: 1, multiplier: ids.length * costs.plan }),
      args: {
        ids: { description: 'At most 20 global ids.', extensions: { maxItems: 20 } },
      },
    },
    idFieldOptions: { description: 'Its global id.' },
    pageInfoTypeOptions: {
      description: 'Where a page of a connection lies.',
      authScopes: { verified: true },
    },
    hasNextPageFieldOptions: { description: 'Whether there is more behind this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether this page started behind a cursor.' },
    startCursorFieldOptions: { description: 'Cursor of the first entry; `null` for an empty page.' },
    endCursorFieldOptions: {
      description: 'Cursor of the last entry, to go on after; `null` for an empty page.',
    },
  },
})

builder.queryType({ description: 'What can be read. Everything is seen as the acting member may see it.' })
builder.mutationType({
  description:
    'What can be done to plans: one field per command. Expected refusals are answers, not errors; a command that would change nothing records nothing; a command sent twice under one `commandId` is done once.',
})
builder.subscriptionType({
  description:
    'What can be followed. Each starts after a position of the log and delivers every later event once, in order, so that whoever reconnects goes on where they were.',
})
