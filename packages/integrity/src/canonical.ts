import canonicalize from 'canonicalize'
import { decodeUtf8, encodeUtf8 } from './utf8.ts'

/** The value has no canonical form here, or the bytes are not the canonical form of what they say. */
export class NotCanonical extends Error {
  override readonly name = 'NotCanonical'
}

/** Far deeper than any event; keeps a hostile text from exhausting the stack. */
const deepest = 64

/**
 * The one way to write a value as bytes: JSON Canonicalization Scheme within I-JSON, UTF-8, no byte order mark.
 * Keys whose value is `undefined` are left out. Narrower than JSON, so that every reader gets the same value:
 * numbers are integers within ±(2^53 − 1), text is well-formed Unicode, nothing is `null`, objects are plain.
 * @throws NotCanonical
 * Source: RFC 8785, RFC 7493.
 */
export const canonicalBytes = (value: unknown): Uint8Array => encodeUtf8(canonicalText(value))

/**
 * The value of canonical bytes; anything else is refused: malformed UTF-8, blanks, double keys, other key orders,
 * other spellings of a number or character.
 * @throws NotCanonical
 */
export const readCanonical = (bytes: Uint8Array): unknown => {
  const { value, text } = parsed(bytes)
  // Well-formed UTF-8 and its text determine each other, so equal texts are equal bytes.
  if (isPlainlyCanonical(value, text)) return value
  if (canonicalText(value) !== text) throw new NotCanonical('JSON, but not in its canonical form')
  return value
}

/**
 * The value of bytes that are known to be what somebody wrote by `canonicalBytes`, as their digest was compared.
 * @throws NotCanonical when they are not JSON in UTF-8
 */
export const readJson = (bytes: Uint8Array): unknown => parsed(bytes).value

const parsed = (bytes: Uint8Array): { readonly value: unknown; readonly text: string } => {
  try {
    const text = decodeUtf8(bytes)
    return { value: JSON.parse(text), text }
  } catch {
    throw new NotCanonical('not JSON in UTF-8')
  }
}

/**
 * Most texts prove themselves at a fraction of the cost. Without escapes every other spelling of a value is longer:
 * blanks, a key said twice, `-0`, `1.0` and `1e1` all add something, so that the length tells, once keys are in order.
 * With escapes it is written again, as JSON.stringify writes primitives as RFC 8785 does and keys in their order in
 * the text. What fails here may still be canonical.
 */
const isPlainlyCanonical = (value: unknown, text: string): boolean =>
  (!text.includes('\\') && plainLength(value, 0) === text.length) ||
  (isOrdered(value, 0) && JSON.stringify(value) === text && !text.includes('\\ud'))

/** The only integers that no exponent spells as shortly. */
const [least, most] = [-99, 99]
/** As many digits as a key may have that objects put before all others, wherever it stood in the text. */
const digitsOfIndex = 10
const isDigit = (code: number) => code >= 0x30 && code <= 0x39

/** Length of the canonical text of a value with nothing to escape; NaN where the length would not prove it. */
const plainLength = (value: unknown, depth: number): number => {
  if (typeof value === 'string') return value.length + 2
  if (typeof value === 'number')
    return Number.isSafeInteger(value) && value >= least && value <= most ? `${value}`.length : Number.NaN
  if (typeof value === 'boolean') return value ? 4 : 5
  if (typeof value !== 'object' || value === null || depth === deepest) return Number.NaN
  if (Array.isArray(value)) {
    let length = Math.max(value.length, 1) + 1
    for (const item of value) length += plainLength(item, depth + 1)
    return length
  }
  let length = 1
  let before: string | undefined
  for (const key in value) {
    if (before !== undefined && before >= key) return Number.NaN
    if (key.length <= digitsOfIndex && isDigit(key.charCodeAt(0))) return Number.NaN
    length += key.length + 4 + plainLength((value as Record<string, unknown>)[key], depth + 1)
    before = key
  }
  return before === undefined ? 2 : length
}

const isOrdered = (value: unknown, depth: number): boolean => {
  if (typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isSafeInteger(value)
  if (typeof value !== 'object' || value === null || depth === deepest) return false
  if (Array.isArray(value)) {
    for (const item of value) if (!isOrdered(item, depth + 1)) return false
    return true
  }
  let before: string | undefined
  for (const key of Object.keys(value)) {
    if (before !== undefined && before >= key) return false
    if (!isOrdered((value as Record<string, unknown>)[key], depth + 1)) return false
    before = key
  }
  return true
}

/** JSON.stringify writes all but the order of keys as RFC 8785 does, at a third of the cost. */
const canonicalText = (value: unknown): string =>
  checked(value, 0) ? JSON.stringify(value) : (canonicalize(value) as string)

/**
 * @returns whether all keys stand in order already
 * @throws NotCanonical
 */
const checked = (value: unknown, depth: number): boolean => {
  if (typeof value === 'string') checkText(value)
  if (typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value))
      throw new NotCanonical('a number that is not an integer within ±(2^53 − 1)')
    return true
  }
  if (typeof value !== 'object' || value === null)
    throw new NotCanonical(`${value === null ? 'null' : typeof value} has no canonical form`)
  if (depth === deepest) throw new NotCanonical(`nested deeper than ${deepest}`)
  let ordered = true
  if (Array.isArray(value)) {
    // By index: `every` and its like pass over holes, which canonicalising would turn into null.
    for (let i = 0; i < value.length; i++) ordered = checked(value[i], depth + 1) && ordered
    return ordered
  }
  const prototype = Object.getPrototypeOf(value)
  if ((prototype !== Object.prototype && prototype !== null) || 'toJSON' in value)
    throw new NotCanonical('an object that is not plain')
  let before: string | undefined
  for (const key of Object.keys(value)) {
    const member = (value as Record<string, unknown>)[key]
    if (member === undefined) continue
    checkText(key)
    ordered = checked(member, depth + 1) && ordered && (before === undefined || before < key)
    before = key
  }
  return ordered
}

const checkText = (text: string): void => {
  // String.prototype.isWellFormed is younger than the library this package compiles with.
  if (/\p{Surrogate}/u.test(text)) throw new NotCanonical('text with a lone surrogate')
}
