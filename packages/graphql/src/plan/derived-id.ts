import { createHash } from 'node:crypto'
import type { Uuid } from '@plan-ledger/domain'

/** The same id for the same words, always: version 8 of a UUID, from their SHA-256. */
export const derivedId = (...words: readonly string[]): Uuid => {
  const hex = createHash('sha256').update(JSON.stringify(words), 'utf8').digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
