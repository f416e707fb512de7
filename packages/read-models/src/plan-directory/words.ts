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

type WordsOf = (...texts: readonly (string | undefined)[]) => string[]

/** The distinct words of some texts. Made here and not by PostgreSQL's parser, which takes `node.js` for a host. */
export const wordsOf: WordsOf = (...texts) => distinct(texts.map(wordsIn))

/** The same for one who is asked for the same texts again and again, and knows their words by then. */
export function rememberedWords(): WordsOf {
  const known = new Map<string, readonly string[]>()
  const remembered = (text: string | undefined): readonly string[] => {
    if (text === undefined || text.length > longestRemembered) return wordsIn(text)
    let words = known.get(text)
    if (!words) {
      words = wordsIn(text)
      if (known.size === mostRemembered) known.clear()
      known.set(text, words)
    }
    return words
  }
  // of one plan's events most differ in their first text only
  const together = new Map<string | undefined, string[]>()
  let others: readonly (string | undefined)[] = []
  return (...texts) => {
    if (!sameBehindFirst(texts, others)) {
      together.clear()
      others = texts
    }
    let words = together.get(texts[0])
    if (!words) {
      words = distinct(texts.map(remembered))
      if (together.size === mostRemembered) together.clear()
      together.set(texts[0], words)
    }
    return words
  }
}

const sameBehindFirst = (
  some: readonly (string | undefined)[],
  others: readonly (string | undefined)[],
): boolean => {
  if (some.length !== others.length) return false
  for (let i = 1; i < some.length; i += 1) if (some[i] !== others[i]) return false
  return true
}

/** Names and titles, of which a plan has few; what is said about an event is hardly said twice. */
const [mostRemembered, longestRemembered] = [100, 200]

function wordsIn(text: string | undefined): readonly string[] {
  if (text === undefined) return []
  const folded = foldText(text)
  return folded.match(plain.test(folded) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? []
}

function distinct(texts: readonly (readonly string[])[]): string[] {
  const words = new Set<string>()
  let left = mostWords
  for (const text of texts)
    for (const word of text) {
      if (left === 0) return [...words]
      words.add(word.length > longestWord ? word.slice(0, longestWord) : word)
      left -= 1
    }
  return [...words]
}

/** All words, each as the beginning of one in the row; `undefined` when the text has no word. */
export const prefixQuery = (search: string): string | undefined => {
  const words = wordsOf(search)
  return words.length === 0 ? undefined : words.map(word => `'${word}':*`).join(' & ')
}

/** Whether any word that is sought begins one of the name. */
export const namedLike = (name: string, search: string): boolean => {
  const words = wordsOf(name)
  return wordsOf(search).some(sought => words.some(word => word.startsWith(sought)))
}

/** The text anywhere inside, for LIKE over folded text. */
export const likePattern = (search: string) => `%${foldText(search).replace(/[\\%_]/g, '\\$&')}%`

const longestKey = 70

/** What titles are ordered by: short enough to stand in a cursor. */
export const titleKey = (title: string) => [...foldText(title)].slice(0, longestKey).join('')
