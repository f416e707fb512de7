/** Where a line stands in its file: numbered from 1, bytes from `start` up to but without `end`. */
export interface LineSpan {
  readonly number: number
  readonly start: number
  readonly end: number
}

/** `text` is missing where the line was too long or was not UTF-8. */
export type Line = LineSpan &
  ({ readonly text: string } | { readonly unreadable: 'LINE_TOO_LONG' | 'NOT_UTF8' })

export const longestLine = 1024 * 1024

const newline = 0x0a

/**
 * Lines of a file, given in pieces, in constant memory: never more than one piece and one line are held.
 * Blank lines and a byte order mark at the start are passed over, `\r\n` ends a line as `\n` does.
 */
export async function* linesIn(
  pieces: AsyncIterable<Uint8Array>,
  longest = longestLine,
): AsyncGenerator<Line> {
  let kept: Uint8Array[] = []
  let keptBytes = 0
  let number = 1
  let start = 0
  let offset = 0
  const keep = (bytes: Uint8Array) => {
    keptBytes += bytes.length
    if (keptBytes > longest) kept = []
    else if (bytes.length > 0) kept.push(bytes)
  }
  const line = (end: number): Line | undefined => {
    const span = { number, start, end }
    if (keptBytes > longest) return { ...span, unreadable: 'LINE_TOO_LONG' }
    const text = decoded(Buffer.concat(kept))
    if (text === undefined) return { ...span, unreadable: 'NOT_UTF8' }
    return text.trim() === '' ? undefined : { ...span, text }
  }
  for await (const piece of pieces) {
    let from = 0
    for (;;) {
      const at = piece.indexOf(newline, from)
      if (at < 0) break
      keep(piece.subarray(from, at))
      const whole = line(offset + at)
      if (whole !== undefined) yield whole
      kept = []
      keptBytes = 0
      number += 1
      from = at + 1
      start = offset + from
    }
    // pieces may be views of a buffer that is filled anew
    keep(piece.slice(from))
    offset += piece.length
  }
  const last = line(offset)
  if (last !== undefined && last.end > last.start) yield last
}

const decoded = (bytes: Buffer): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
