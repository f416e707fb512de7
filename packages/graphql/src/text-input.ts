import type { SchemaTypes } from './builder.ts'

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>
type Builder = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>

const limited = (limit: number, description: string) => ({
  description: `${description}; at most ${limit} characters.`,
  extensions: { maxLength: limit },
})

/** A text that may be left out. `limit` is the domain's, in UTF-16 units. */
export const text = (t: Builder, limit: number, description: string) =>
  t.string({ ...limited(limit, description) })

/** A text that must be given. */
export const requiredText = (t: Builder, limit: number, description: string) =>
  t.string({ ...limited(limit, description), required: true })

/** Single lines in an order. */
export const texts = (t: Builder, limit: number, most: number, description: string) =>
  t.stringList({
    description: `${description}; at most ${most} of at most ${limit} characters.`,
    extensions: { maxLength: limit, maxItems: most },
  })

/** Ids of other elements of the plan. */
export const links = (t: Builder, limit: number, description: string) =>
  t.field({
    type: ['UUID'],
    description: `${description}; at most ${limit}.`,
    extensions: { maxItems: limit },
  })

/** Id of an element of the plan. */
export const id = (t: Builder, description: string) => t.field({ type: 'UUID', required: true, description })

/** Id of what is recorded anew as a whole, or of something new: then made by the server if left out. */
export const idOrNew = (t: Builder, of: string) =>
  t.field({
    type: 'UUID',
    description: `The ${of}, to record it anew; id for a new one, made by the server if left out.`,
  })

/** Id for a new element: made by the server if left out. */
export const newId = (t: Builder, of: string) =>
  t.field({ type: 'UUID', description: `Id for the new ${of}; made by the server if left out.` })

/**
 * What a content can't be without. Clearing it is a wish that the domain refuses by rule and path, so `null`
 * goes through to it although its type says that nobody would.
 */
export const notCleared = <T>(given: T | null | undefined): T | undefined => given as T | undefined
