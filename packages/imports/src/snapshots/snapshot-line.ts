import { limits, toInstant } from '@plan-ledger/domain'
import { z } from 'zod'

/** Why a line was refused: where in it (`document.goals.0.due`), by which rule, and the words or numbers that explain it. */
export interface Cause {
  readonly code: string
  readonly path: readonly string[]
  readonly args: Readonly<Record<string, string | number>>
}

const text = z.string().trim().min(1).max(limits.title)

// What a status, a day or a statement must be is for the domain to say: here only the line's form is read.
const goal = z.object({ key: text, statement: z.string(), due: z.string().nullish(), status: z.string() })
const document = z.object({ title: text, unit: z.string().nullish(), goals: z.array(goal) })
const line = z.object({
  plan: text,
  at: z.string().refine(at => toInstant(at) !== undefined),
  actor: text,
  reason: z.string().nullish(),
  source: text,
  // a line without it was cut off; only `null` says that the document was deleted
  document: document.nullable(),
})

/** One dated version of a document, as its line says it. */
export type SnapshotLine = z.output<typeof line>

/** Reads one line. Never throws: what can't be read comes back as causes, one for each field at fault. */
export const parseSnapshotLine = (
  json: string,
): { readonly snapshot: SnapshotLine } | { readonly causes: readonly Cause[] } => {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    return { causes: [{ code: 'NOT_JSON', path: [], args: { cause: jsonFault(error) } }] }
  }
  const parsed = line.safeParse(value)
  return parsed.success
    ? { snapshot: parsed.data }
    : { causes: parsed.error.issues.slice(0, mostCauses).map(causeOf(value)) }
}

const mostCauses = 20

/** The parser's words without its quotation of the line, which may hold what must not get into a terminal. */
const jsonFault = (error: unknown) =>
  (error instanceof Error ? error.message : 'not JSON').replace(/,? ?["'`].*$/su, '').slice(0, 120)

const causeOf =
  (value: unknown) =>
  (issue: z.core.$ZodIssue): Cause => {
    const path = issue.path.map(String)
    const found = shown(valueAt(value, issue.path))
    switch (issue.code) {
      case 'invalid_type':
        return found === 'nothing'
          ? { code: 'FIELD_MISSING', path, args: { expected: kind(issue.expected) } }
          : { code: 'WRONG_TYPE', path, args: { expected: kind(issue.expected), found } }
      case 'too_big':
        return { code: 'TEXT_TOO_LONG', path, args: { limit: Number(issue.maximum) } }
      case 'too_small':
        return { code: 'TEXT_REQUIRED', path, args: {} }
      default:
        return { code: 'MALFORMED_INSTANT', path, args: { found } }
    }
  }

const kind = (expected: string) =>
  ({ string: 'a text', array: 'a list', object: 'an object', number: 'a number' })[expected] ?? expected

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[step] : undefined,
    value,
  )

const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (typeof value === 'string') return value.slice(0, 60)
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'an object'
  return String(value)
}
