import { type Path, type Rejected, rejected } from './decision.ts'

// \p{Cs} under the u flag matches lone surrogates only.
const neverOnALine = /[\p{Cc}\p{Cs}]/u
const neverInText = /\p{Cs}|[^\P{Cc}\n\t]/u

/** Text as it is stored: NFC, trimmed, lines ended by LF. Applying it twice changes nothing. */
export const normalText = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC').trim()

/**
 * One line of text, or a refusal.
 * @param limit in UTF-16 units, after normalisation
 * @returns '' for blank text: whether that will do is the caller's to say
 */
export const tidyLine = (text: string, path: Path, limit: number) => tidy(text, path, limit, neverOnALine)

/** Text of several lines (LF and tab are its only control characters), or a refusal. */
export const tidyLines = (text: string, path: Path, limit: number) => tidy(text, path, limit, neverInText)

function tidy(text: string, path: Path, limit: number, never: RegExp): string | Rejected {
  if (typeof text !== 'string') return rejected('TEXT_MALFORMED', path)
  const normal = normalText(text)
  const found = never.exec(normal)
  if (found) return rejected('TEXT_MALFORMED', path, { at: found.index })
  if (normal.length > limit) return rejected('TEXT_TOO_LONG', path, { limit, length: normal.length })
  return normal
}

/** The first `limit` UTF-16 units at most, never half a surrogate pair; an ellipsis shows the cut. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit - 1)
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}
