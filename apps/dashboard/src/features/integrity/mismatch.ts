import { useSyncExternalStore } from 'react'
import type { Found } from './checking.ts'

/** A check of this browser that the record did not pass; it stands on every page until somebody says they saw it. */
export interface Mismatch extends Found {
  /** The plan that was checked. */
  readonly plan: string
  readonly at: string
}

const key = 'plan-ledger.mismatch'
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

const read = (): string | null => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export const noteMismatch = (mismatch: Mismatch): void => {
  try {
    localStorage.setItem(key, JSON.stringify(mismatch))
  } catch {
    // the page of the check still shows it
  }
  tell()
}

export const acknowledgeMismatch = (): void => {
  try {
    localStorage.removeItem(key)
  } catch {
    // nothing was kept
  }
  tell()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

export const useMismatch = (): Mismatch | undefined => {
  const text = useSyncExternalStore(subscribe, read, () => null)
  try {
    return text === null ? undefined : (JSON.parse(text) as Mismatch)
  } catch {
    return undefined
  }
}
