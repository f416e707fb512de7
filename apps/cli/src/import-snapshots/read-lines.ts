import { open } from 'node:fs/promises'

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
const chunkSize = 256 * 1024

/**
 * Lines of a file in constant memory: never more than one chunk and one line are held.
 * Blank lines and a byte order mark at the start are passed over, `\r\n` ends a line as `\n` does.
 * @throws what opening and reading the file throws
 */
export async function* readLines(file: string, longest = longestLine): AsyncGenerator<Line> {
  const handle = await open(file, 'r')
  try {
    let kept: Buffer[] = []
    let keptBytes = 0
    let number = 1
    let start = 0
    let offset = 0
    const keep = (bytes: Buffer) => {
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
    for (;;) {
      const chunk = Buffer.allocUnsafe(chunkSize)
      const { bytesRead } = await handle.read(chunk, 0, chunkSize, offset)
      if (bytesRead === 0) break
      let from = 0
      for (;;) {
        const at = chunk.subarray(0, bytesRead).indexOf(newline, from)
        if (at < 0) break
        keep(chunk.subarray(from, at))
        const whole = line(offset + at)
        if (whole !== undefined) yield whole
        kept = []
        keptBytes = 0
        number += 1
        from = at + 1
        start = offset + from
      }
      keep(chunk.subarray(from, bytesRead))
      offset += bytesRead
    }
    const last = line(offset)
    if (last !== undefined && last.end > last.start) yield last
  } finally {
    await handle.close()
  }
}

const decoded = (bytes: Buffer): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
