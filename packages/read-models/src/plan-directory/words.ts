/** Words as search and sorting compare them: without case, accents and width. */
export const foldText = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

const mostWords = 64
const longestWord = 100

/** The distinct words of some texts. Made here and not by PostgreSQL's parser, which takes `node.js` for a host. */
export const wordsOf = (...texts: readonly (string | undefined)[]): string[] => [
  ...new Set(
    texts
      .flatMap(text => foldText(text ?? '').match(/[\p{L}\p{N}]+/gu) ?? [])
      .map(word => word.slice(0, longestWord))
      .slice(0, mostWords),
  ),
]

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
