import { longestRising } from './longest-rising.ts'

/** A run of text that both have, that only the old or that only the new text has. */
export interface Segment {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

// Scripts that write no spaces are compared by letter, the others by word; spaces and signs each stand alone.
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}_]+(?:['’][\p{L}\p{N}\p{M}_]+)*|\s+|./gsu

/** Most pairs of words compared one by one; longer passages are first cut at words that each has once. */
const closest = 40_000

type Words = readonly string[]
type Pair = readonly [number, number]

/** Longest common subsequence by the table of its lengths. */
const commonWords = (old: Words, now: Words): readonly Pair[] => {
  const width = now.length + 1
  const lengths = new Uint16Array((old.length + 1) * width)
  const length = (i: number, j: number) => lengths[i * width + j] as number
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        old[i] === now[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1))
  const pairs: Pair[] = []
  for (let i = 0, j = 0; i < old.length && j < now.length; ) {
    if (old[i] === now[j]) pairs.push([i++, j++])
    else if (length(i + 1, j) >= length(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}

const placesOfUnique = (words: Words): ReadonlyMap<string, number> => {
  const places = new Map<string, number>()
  for (const [place, word] of words.entries()) places.set(word, places.has(word) ? -1 : place)
  return places
}

/** Words that stand once in each, in the same order in both. */
const anchors = (old: Words, now: Words): readonly Pair[] => {
  const places = placesOfUnique(now)
  const pairs = [...placesOfUnique(old)].flatMap(([word, i]): Pair[] => {
    const j = places.get(word)
    return i < 0 || j === undefined || j < 0 ? [] : [[i, j]]
  })
  return longestRising(pairs.map(([, j]) => j)).map(place => pairs[place] as Pair)
}

/** Pairs of equal words, rising in both. */
const matches = (old: Words, now: Words): readonly Pair[] => {
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1
  let end = 0
  const shorter = Math.min(old.length, now.length) - start
  while (end < shorter && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1
  const shifted = (pairs: readonly Pair[], i: number, j: number) =>
    pairs.map(([a, b]): Pair => [a + i, b + j])
  const head = Array.from({ length: start }, (_, place): Pair => [place, place])
  const tail = Array.from(
    { length: end },
    (_, place): Pair => [old.length - end + place, now.length - end + place],
  )
  const left = old.slice(start, old.length - end)
  const right = now.slice(start, now.length - end)
  if (left.length === 0 || right.length === 0) return [...head, ...tail]
  if (left.length * right.length <= closest)
    return [...head, ...shifted(commonWords(left, right), start, start), ...tail]
  const between: Pair[] = []
  const fixed = anchors(left, right)
  // Without a word to hold on to, so long a passage reads better as replaced.
  if (fixed.length === 0) return [...head, ...tail]
  let [i, j] = [0, 0]
  for (const [a, b] of [...fixed, [left.length, right.length] as const]) {
    between.push(...shifted(matches(left.slice(i, a), right.slice(j, b)), i, j))
    if (a < left.length) between.push([a, b])
    i = a + 1
    j = b + 1
  }
  return [...head, ...shifted(between, start, start), ...tail]
}

/** Neighbouring words that were each replaced read as one passage: the spaces between them are no words. */
const passages = (segments: readonly Segment[]): readonly Segment[] => {
  const whole: Segment[] = []
  for (let at = 0; at < segments.length; at += 1) {
    const [old, now] = whole.slice(-2)
    const [space, nextOld, nextNow] = segments.slice(at, at + 3) as [Segment, Segment?, Segment?]
    const between = space.kind === 'same' && /^\s+$/.test(space.text)
    if (
      between &&
      old?.kind === 'removed' &&
      now?.kind === 'added' &&
      nextOld?.kind === 'removed' &&
      nextNow?.kind === 'added'
    ) {
      whole.splice(
        -2,
        2,
        { kind: 'removed', text: old.text + space.text + nextOld.text },
        { kind: 'added', text: now.text + space.text + nextNow.text },
      )
      at += 2
    } else whole.push(space)
  }
  return whole
}

/**
 * What became of a text, word by word. Its parts that are not `added` make up the old text, those that are not
 * `removed` the new one; neighbours differ in kind.
 */
export const wordSegments = (old: string, now: string): readonly Segment[] => {
  const before = old.match(wordPattern) ?? []
  const after = now.match(wordPattern) ?? []
  const segments: { kind: Segment['kind']; text: string }[] = []
  const add = (kind: Segment['kind'], words: Words) => {
    if (words.length === 0) return
    const last = segments.at(-1)
    if (last?.kind === kind) last.text += words.join('')
    else segments.push({ kind, text: words.join('') })
  }
  let [i, j] = [0, 0]
  for (const [a, b] of [...matches(before, after), [before.length, after.length] as const]) {
    add('removed', before.slice(i, a))
    add('added', after.slice(j, b))
    add('same', before.slice(a, a + 1))
    i = a + 1
    j = b + 1
  }
  return passages(segments)
}
