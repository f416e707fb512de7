import type { OutputRef } from '@pothos/core'
import { GraphQLError } from 'graphql'
import { builder } from './builder.ts'
import { page } from './costs.ts'

/** What every list is asked with: so many entries, after one that is known. */
export interface Paging {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
}

export interface PageSize {
  readonly default: number
  readonly most: number
}

export interface Page<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[]
  readonly totalCount: number
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor?: string
    readonly endCursor?: string
  }
}

/**
 * The type of a Relay connection with `nodes` as a shorthand, and its edge. Every list that can grow is one: how long
 * it is, is for the reader to say, and what it costs follows from that.
 * @param name of the entries: `Goal` makes `GoalConnection` and `GoalEdge`
 * @param entries what they are called in descriptions, with a small letter: `goals`
 */
export const connectionOf = <T>(
  name: string,
  type: OutputRef<T> | 'Int' | 'UUID',
  entries: string,
  authScopes: { readonly member: true } | { readonly verified: true } = { member: true },
) => {
  const node = type as OutputRef<unknown>
  const once = { field: 1, multiplier: 1 }
  const Edge = builder.objectRef<Page<T>['edges'][number]>(`${name}Edge`).implement({
    description: `One of the ${entries} and its place in the list.`,
    authScopes,
    fields: t => ({
      cursor: t.exposeString('cursor', { description: 'To go on after it.' }),
      node: t.field({ type: node, description: 'The entry.', resolve: edge => edge.node as never }),
    }),
  })
  return builder.objectRef<Page<T>>(`${name}Connection`).implement({
    description: `A page of a list of ${entries}.`,
    authScopes,
    fields: t => ({
      edges: t.field({
        type: [Edge],
        complexity: once,
        description: 'The entries of this page, each with its place.',
        resolve: ({ edges }) => edges,
      }),
      nodes: t.field({
        type: [node],
        complexity: once,
        description: 'The entries of this page alone.',
        resolve: ({ edges }) => edges.map(edge => edge.node) as never,
      }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        description: 'Where this page lies.',
        resolve: ({ pageInfo }) => pageInfo,
      }),
      totalCount: t.exposeInt('totalCount', { description: 'How many there are, on all pages.' }),
    }),
  })
}

/** The arguments of a connection; `size.default` is what the reader gets who says nothing. */
export const pageArgs = (size: PageSize = page) =>
  builder.args(t => ({
    first: t.int({
      defaultValue: size.default,
      description: `How many of them, at most ${size.most}.`,
      extensions: { range: [1, size.most] },
    }),
    after: t.string({ description: 'The cursor to go on after.', extensions: { maxLength: 500 } }),
  }))

/** The cost of a connection: `field` for finding it, and what its entries cost as often as it may have entries. */
export const pageCost =
  (field = 1, size: PageSize = page) =>
  ({ first }: Paging) => ({ field, multiplier: first ?? size.default })

/** A connection as a field: its type, its arguments and its cost. */
export const paged = <C>(type: C, size: PageSize = page, field = 1) => ({
  type,
  args: pageArgs(size),
  complexity: pageCost(field, size),
})

export const byId = ({ id }: { readonly id: string }): string => id

export const badCursor = (): GraphQLError =>
  new GraphQLError('`after` is no cursor of this list in this order.', {
    extensions: { code: 'BAD_CURSOR', http: { status: 400 } },
  })

/** The entries of a list from the place `start` on, at most `count`. */
export const pageFrom = <T>(
  entries: readonly T[],
  start: number,
  count: number,
  cursorOf: (entry: T, place: number) => string,
): Page<T> => {
  const end = start + count
  const edges = entries.slice(start, end).map((node, i) => ({ cursor: cursorOf(node, start + i), node }))
  const [head, tail] = [edges[0], edges.at(-1)]
  return {
    edges,
    totalCount: entries.length,
    pageInfo: {
      hasNextPage: end < entries.length,
      hasPreviousPage: start > 0,
      ...(head && tail && { startCursor: head.cursor, endCursor: tail.cursor }),
    },
  }
}

/**
 * A page of a list that is at hand. A cursor holds an entry's place and key, so that it still leads on where entries
 * before it came or went; where the entry itself went, to what now stands at its place.
 * @param key tells the entries of this list apart
 */
export const pageOf = <T>(
  entries: readonly T[],
  key: (entry: T) => string | number,
  { first, after }: Paging,
  size: PageSize = page,
): Page<T> => {
  const start = after == null ? 0 : placeBehind(entries, key, after)
  return pageFrom(entries, start, first ?? size.default, (entry, place) => `${place}~${key(entry)}`)
}

const placeBehind = <T>(
  entries: readonly T[],
  key: (entry: T) => string | number,
  cursor: string,
): number => {
  const [, at, wanted] = /^(\d{1,7})~(.*)$/s.exec(cursor) ?? []
  if (at === undefined) throw badCursor()
  const place = Number(at)
  const there = entries[place]
  if (there !== undefined && `${key(there)}` === wanted) return place + 1
  const moved = entries.findIndex(entry => `${key(entry)}` === wanted)
  return moved >= 0 ? moved + 1 : place
}
