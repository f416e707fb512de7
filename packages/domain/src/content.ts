import { isRejected, type Rejected, rejected } from './decision.ts'
import { type Field, tidyField } from './field.ts'
import type { Revised } from './plan/events.ts'
import { same } from './same.ts'

/** One check for every field of a content. */
export type Fields<C> = { readonly [K in keyof C]-?: Field<NonNullable<C[K]>> }

type IsOptional<C, K extends keyof C> = Record<never, never> extends Pick<C, K> ? true : false

/** A content as callers give it: what may be absent may also be `null` or `undefined`. */
export type AsGiven<C> = {
  readonly [K in keyof C]: IsOptional<C, K> extends true ? C[K] | null | undefined : C[K]
}

/** Wishes to change a content: a key left out (or `undefined`) leaves the field alone, `null` clears it. */
export type ChangesAsked<C> = {
  readonly [K in keyof C]?: (IsOptional<C, K> extends true ? C[K] | null : C[K]) | undefined
}

/** What of a content changed, old value beside new: as events carry it. */
export type Changes<C> = { readonly [K in keyof C]?: Revised<NonNullable<C[K]>> }

/** The content as it is stored, or the first refusal. Paths are the names of fields. */
export function tidyContent<C>(fields: Fields<C>, given: AsGiven<C>): C | Rejected {
  const content: Record<string, unknown> = {}
  for (const key of keysOf(fields)) {
    const value = tidyField(fields[key], given[key] as never, [key])
    if (isRejected(value)) return value
    if (value !== undefined) content[key] = value
  }
  return content as C
}

/** A list of contents, each tidied; an empty one is nothing said. */
export const listOfContents = <C>(fields: Fields<C>, most: number): Field<readonly C[]> => ({
  tidy: (given, path) => {
    if (given.length > most) return rejected('TOO_MANY', path, { limit: most })
    const contents: C[] = []
    for (const [index, content] of given.entries()) {
      const tidied = tidyContent<C>(fields, content as AsGiven<C>)
      if (isRejected(tidied)) return { ...tidied, path: [...path, String(index), ...tidied.path] }
      contents.push(tidied)
    }
    return contents.length === 0 ? undefined : contents
  },
})

/** The fields that would really change; `{}` when nothing would. */
export function tidyChanges<C>(fields: Fields<C>, asked: ChangesAsked<C>, current: C): Changes<C> | Rejected {
  const changes: Record<string, Revised<unknown>> = {}
  for (const key of keysOf(fields)) {
    if (asked[key] === undefined) continue
    const value = tidyField(fields[key], asked[key] as never, [key])
    if (isRejected(value)) return value
    const old = current[key]
    if (same(old, value)) continue
    changes[key] = { ...(old !== undefined && { old }), ...(value !== undefined && { new: value }) }
  }
  return changes as Changes<C>
}

/** What of an element is its content, as an event would carry it. */
export function contentOf<C>(fields: Fields<C>, element: C): C {
  const said = keysOf(fields).filter(key => element[key] !== undefined)
  return Object.fromEntries(said.map(key => [key, element[key]])) as C
}

export const isEmpty = (changes: object): boolean => Object.keys(changes).length === 0

const keysOf = <C>(fields: Fields<C>) => Object.keys(fields) as (keyof C & string)[]
