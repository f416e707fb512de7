/** Words as search and sorting compare them: without case, accents and width. */
export const foldText = (text: string) =>
  plain.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase()

/** ASCII has neither accents nor width. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole range is meant
const plain = /^[\x00-\x7f]*$/

const mostWords = 64
const longestWord = 100

/** The distinct words of some texts. Made here and not by PostgreSQL's parser, which takes `node.js` for a host. */
export function wordsOf(...texts: readonly (string | undefined)[]): string[] {
  const words = new Set<string>()
  let left = mostWords
  for (const text of texts) {
    if (text === undefined) continue
    const folded = foldText(text)
    for (const word of folded.match(plain.test(folded) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? []) {
      if (left === 0) return [...words]
      words.add(word.slice(0, longestWord))
      left -= 1
    }
  }
  return [...words]
}

/** All words, each as the beginning of one in the row; `undefined` when the text has no word. */
export const prefixQuery = (search: string): string | undefined => {
  const words = wordsOf(search)
  return words.length === 0 ? undefined : words.map(word => `'${word}':*`).join(' & ')
}

/** The text anywhere inside, for LIKE over folded text. */
export const likePattern = (search: string) => `%${foldText(search).replace(/[\\%_]/g, '\\$&')}%`

const longestKey = 70

/** What titles are ordered by: short enough to stand in a cursor. */
export const titleKey = (title: string) => [...foldText(title)].slice(0, longestKey).join('')
