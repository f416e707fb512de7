import { erasedName } from '@plan-ledger/domain'
import type { z } from 'zod'
import { type Flaw, flaw } from './flaw.ts'
import { type ReadText, readText, type TextForm } from './read-text.ts'
import { type DocumentOfPlan, documentOfPlan } from './schema/document.ts'

/** A document as its text says it: in the form of the schema, not yet asked whether it could have happened. */
export interface ReadDocument {
  readonly document: DocumentOfPlan
  readonly lineOf: ReadText['lineOf']
}

const mostFlaws = 20

/** Reads a document, or tells what is wrong with it, at most 20 flaws. */
export function readDocument(
  text: string,
  form: TextForm,
): ReadDocument | { readonly flaws: readonly Flaw[] } {
  const read = readText(text, form)
  if ('code' in read) return { flaws: [read] }
  const { lineOf } = read
  const value = withoutErased(read.value)
  const parsed = documentOfPlan.safeParse(value)
  if (parsed.success) return { document: parsed.data, lineOf }
  return {
    flaws: parsed.error.issues
      .flatMap(issue => flawsOf(value, issue))
      .slice(0, mostFlaws)
      .map(found => {
        const line = lineOf(found.path)
        return line === undefined ? found : { ...found, line }
      }),
  }
}

/** A name that was erased is one that is missing: nobody is to be called by its mark. */
function withoutErased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutErased)
  if (typeof value !== 'object' || value === null) return value
  const said = Object.entries(value).filter(([, inner]) => inner !== erasedName)
  return Object.fromEntries(said.map(([key, inner]) => [key, withoutErased(inner)]))
}

function flawsOf(value: unknown, issue: z.core.$ZodIssue): readonly Flaw[] {
  const path = issue.path.map(String)
  const found = shown(valueAt(value, issue.path))
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => flaw('UNKNOWN_FIELD', [...path, key.slice(0, 80)]))
    case 'invalid_type':
      return found === 'nothing'
        ? [flaw('FIELD_MISSING', path, { expected: issue.expected })]
        : [flaw('WRONG_TYPE', path, { expected: issue.expected, found })]
    case 'too_big':
      return [
        flaw(
          issue.origin === 'string'
            ? 'TEXT_TOO_LONG'
            : issue.origin === 'array'
              ? 'TOO_MANY'
              : 'OUT_OF_RANGE',
          path,
          { found, limit: Number(issue.maximum) },
        ),
      ]
    case 'too_small':
      return [
        flaw(issue.origin === 'string' ? 'TEXT_REQUIRED' : 'OUT_OF_RANGE', path, {
          found,
          limit: Number(issue.minimum),
        }),
      ]
    case 'invalid_value':
      return [flaw('OUT_OF_RANGE', path, { found, allowed: issue.values.map(String).join(', ') })]
    case 'invalid_union':
      return unionFlaws(value, issue, path, found)
    default:
      return [flaw('MALFORMED', path, { found })]
  }
}

/** Of several forms the one that came nearest says what is wrong. */
function unionFlaws(
  value: unknown,
  issue: z.core.$ZodIssueInvalidUnion,
  path: readonly string[],
  found: string,
): readonly Flaw[] {
  const within = valueAt(value, issue.path)
  const deep = issue.errors.find(errors => errors.every(({ path }) => path.length > 0))
  return deep && deep.length > 0
    ? deep.flatMap(inner => flawsOf(within, inner)).map(one => ({ ...one, path: [...path, ...one.path] }))
    : [flaw('MALFORMED', path, { found })]
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step)
        ? (inner as Record<PropertyKey, unknown>)[step]
        : undefined,
    value,
  )

function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string') return value.slice(0, 60)
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object'
  return String(value)
}
