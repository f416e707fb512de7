/** Where two JSON values first differ, walking the first in the order of its keys; the order of keys itself is none. */
export function firstDifference(a: unknown, b: unknown): readonly string[] | undefined {
  if (a === b) return undefined
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return []
  if (Array.isArray(a) !== Array.isArray(b)) return []
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (!Object.hasOwn(a, key) || !Object.hasOwn(b, key)) return [key]
    const within = firstDifference(at(a, key), at(b, key))
    if (within) return [key, ...within]
  }
  return undefined
}

const at = (value: object, key: string): unknown => (value as Record<string, unknown>)[key]
