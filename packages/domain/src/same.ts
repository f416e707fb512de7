/** Whether two values of event data are equal: JSON values, the order of keys apart. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every(key => Object.hasOwn(b, key) && same(at(a, key), at(b, key)))
  )
}

const at = (value: object, key: string): unknown => (value as Record<string, unknown>)[key]
