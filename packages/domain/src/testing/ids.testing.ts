import type { Uuid } from '../envelope.ts'
import { isUuid } from '../id.ts'

/** The same id for the same word, always: `id('read')`. What is an id already stays as it is. */
export function id(word: string): Uuid {
  if (isUuid(word)) return word
  const hex = [1, 2, 3, 4].map(seed => hash(word, seed).toString(16).padStart(8, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}

// FNV-1a with a seed, finished as murmur3 does, so that words of one letter differ everywhere.
function hash(word: string, seed: number): number {
  let h = Math.imul(0x811c9dc5, seed) >>> 0
  for (const char of word) h = Math.imul(h ^ (char.codePointAt(0) ?? 0), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
