import type { Note } from './checking.ts'

/** The last checkpoint that this browser verified: whoever rewrites the log has to explain themselves to it. */
export interface Kept extends Note {
  readonly size: number
  readonly signedAt: string
  /** When it was verified here. */
  readonly at: string
}

const key = (organisation: string) => `plan-ledger.checkpoint.${organisation}`

export const keptCheckpoint = (organisation: string): Kept | undefined => {
  try {
    const text = localStorage.getItem(key(organisation))
    return text === null ? undefined : (JSON.parse(text) as Kept)
  } catch {
    return undefined
  }
}

export const keepCheckpoint = (organisation: string, kept: Kept): void => {
  try {
    localStorage.setItem(key(organisation), JSON.stringify(kept))
  } catch {
    // a browser that keeps nothing compares with nothing, and the page says so
  }
}
