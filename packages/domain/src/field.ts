import { isDay } from './day.ts'
import { isRejected, type Path, type Rejected, type RejectionCode, rejected } from './decision.ts'
import type { Day, Uuid } from './envelope.ts'
import { isUuid } from './id.ts'
import { limits } from './limits.ts'
import { tidyLine, tidyLines } from './text.ts'

/** How one field of a content is checked and brought into the form it is stored in; `undefined` is "nothing said". */
export interface Field<V> {
  /** The refusal when it is missing; absent when it may be. */
  readonly required?: RejectionCode
  readonly tidy: (value: V, path: Path) => V | undefined | Rejected
}

export const line = (limit: number): Field<string> => ({
  tidy: (text, path) => tidyLine(text, path, limit) || undefined,
})

export const lines = (limit: number): Field<string> => ({
  tidy: (text, path) => tidyLines(text, path, limit) || undefined,
})

export const oneOf = <V extends string>(words: readonly V[]): Field<V> => ({
  tidy: (word, path) =>
    words.includes(word) ? word : rejected('OUT_OF_RANGE', path, { allowed: words.join(', ') }),
})

export const whole = (min: number, max: number): Field<number> => ({
  tidy: (number, path) =>
    Number.isInteger(number) && number >= min && number <= max
      ? number
      : rejected('OUT_OF_RANGE', path, { min, max }),
})

/** Yes, or nothing said. */
export const flag: Field<true> = { tidy: given => given || undefined }

/** Single lines, none twice; an empty list is nothing said. */
export const listOf = (limit: number, most: number): Field<readonly string[]> => ({
  tidy: (given, path) => {
    if (given.length > most) return rejected('TOO_MANY', path, { limit: most })
    const tidied: string[] = []
    for (const [index, text] of given.entries()) {
      const here = [...path, String(index)]
      const tidy = tidyField(required(line(limit), 'TEXT_REQUIRED'), text, here)
      if (isRejected(tidy)) return tidy
      if (!tidied.includes(tidy)) tidied.push(tidy)
    }
    return tidied.length === 0 ? undefined : tidied
  },
})

export const day: Field<Day> = {
  tidy: (text, path) => (typeof text === 'string' && isDay(text) ? text : rejected('MALFORMED_DAY', path)),
}

/** A SHA-256 in lower-case hexadecimal digits. */
export const digest: Field<string> = {
  tidy: (given, path) => (/^[0-9a-f]{64}$/.test(given) ? given : rejected('MALFORMED_DIGEST', path)),
}

/** An id; whether it names anything is the decision's to ask. */
export const link: Field<Uuid> = {
  tidy: (id, path) => (isUuid(id) ? id : rejected('MALFORMED_ID', path)),
}

/** Ids, each once. */
export const links: Field<readonly Uuid[]> = {
  tidy: (ids, path) => {
    if (ids.length > limits.linksPerElement)
      return rejected('TOO_MANY', path, { limit: limits.linksPerElement })
    const stranger = ids.findIndex(id => !isUuid(id))
    if (stranger >= 0) return rejected('MALFORMED_ID', [...path, String(stranger)])
    return ids.length === 0 ? undefined : [...new Set(ids)]
  },
}

export type RequiredField<V> = Field<V> & { readonly required: RejectionCode }

export const required = <V>(field: Field<V>, code: RejectionCode = 'OUT_OF_RANGE'): RequiredField<V> => ({
  ...field,
  required: code,
})

/** What a field makes of what was given: absent, `null` and blank are all "nothing said". */
export function tidyField<V>(field: RequiredField<V>, value: V | null | undefined, path: Path): V | Rejected
export function tidyField<V>(
  field: Field<V>,
  value: V | null | undefined,
  path: Path,
): V | undefined | Rejected
export function tidyField<V>(
  field: Field<V>,
  value: V | null | undefined,
  path: Path,
): V | undefined | Rejected {
  const tidied = value === null || value === undefined ? undefined : field.tidy(value, path)
  if (isRejected(tidied)) return tidied
  return tidied === undefined && field.required ? rejected(field.required, path) : tidied
}
