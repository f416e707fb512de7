export interface Piece {
  readonly kind: 'same' | 'old' | 'new'
  readonly text: string
}

const tokens = (text: string) => text.match(/\s+|[^\s]+/gu) ?? []
const most = 400

/** Difference of two texts by words, from their longest common subsequence. Very long texts are shown as a whole. */
export const wordDiff = (before: string, after: string): readonly Piece[] => {
  const a = tokens(before)
  const b = tokens(after)
  if (a.length > most || b.length > most) {
    return [
      { kind: 'old', text: before },
      { kind: 'new', text: after },
    ]
  }
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] =
        a[i] === b[j]
          ? table[(i + 1) * width + j + 1]! + 1
          : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!)
    }
  }
  const pieces: Piece[] = []
  const push = (kind: Piece['kind'], text: string) => {
    const last = pieces.at(-1)
    if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text }
    else pieces.push({ kind, text })
  }
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      push('same', a[i]!)
      i += 1
      j += 1
    } else if (j >= b.length || (i < a.length && table[(i + 1) * width + j]! >= table[i * width + j + 1]!)) {
      push('old', a[i]!)
      i += 1
    } else {
      push('new', b[j]!)
      j += 1
    }
  }
  return pieces
}
