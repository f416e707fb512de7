/** Where a page ended: the sort it belongs to and the values of the last row it is ordered by. */
export interface Cursor {
  readonly sort: string
  readonly values: readonly (string | number)[]
}

/** A cursor was not made by this directory, or for another order. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor'
}

const longest = 2_000

export const writeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify([cursor.sort, ...cursor.values])).toString('base64url')

/** @throws BadCursor */
export function readCursor(
  text: string,
  sort: string,
  kinds: readonly ('string' | 'number')[],
): Cursor['values'] {
  if (text.length > longest) throw new BadCursor('the cursor is too long')
  let parsed: unknown
  try {
    parsed = JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    throw new BadCursor('the cursor can not be read')
  }
  if (!Array.isArray(parsed) || parsed[0] !== sort) throw new BadCursor('the cursor belongs to another order')
  const values = parsed.slice(1)
  if (values.length !== kinds.length || values.some((value, i) => typeof value !== kinds[i]))
    throw new BadCursor('the cursor can not be read')
  return values
}
