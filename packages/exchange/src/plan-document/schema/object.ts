import { z } from 'zod'

type IsOptional<C, K extends keyof C> = Record<never, never> extends Pick<C, K> ? true : false

/** One schema for every field of a type of the domain: a field left out, or one too many, does not compile. */
export type ShapeOf<C> = {
  readonly [K in keyof C]-?: IsOptional<C, K> extends true
    ? z.ZodExactOptional<z.ZodType<Exclude<C[K], undefined>>>
    : z.ZodType<C[K]>
}

/** Exactly the fields of `C`: what is not known is refused, what is absent is left out, never `null`. */
export const object = <C>(shape: ShapeOf<C>): z.ZodType<C> =>
  z.strictObject(shape as unknown as z.core.$ZodLooseShape) as unknown as z.ZodType<C>

/** What of a content was revised: the old value of a field beside the new one. */
export const changesOf = <C>(shape: ShapeOf<C>) =>
  z.strictObject(
    Object.fromEntries(
      (Object.entries(shape) as [string, z.ZodType][]).map(([field, schema]) => {
        const value = schema instanceof z.ZodExactOptional ? (schema.unwrap() as z.ZodType) : schema
        return [
          field,
          revised(value)
            .exactOptional()
            .describe(schema.description ?? field),
        ]
      }),
    ),
  ) as unknown as z.ZodType<{ readonly [K in keyof C]?: Revised<NonNullable<C[K]>> }>

interface Revised<V> {
  readonly old?: V
  readonly new?: V
}

/** A revised value: either side is absent where there was or is none. */
export const revised = <V>(value: z.ZodType<V>): z.ZodType<Revised<V>> =>
  object<Revised<unknown>>({
    old: value.exactOptional().describe('What it replaced; absent if there was nothing.'),
    new: value.exactOptional().describe('What it is now; absent if it was taken back.'),
  }) as z.ZodType<Revised<V>>
