'use client'
import { useCallback, useEffect, useState } from 'react'

type Values = Readonly<Record<string, string>>

const kept = (key: string): Values | undefined => {
  try {
    const text = sessionStorage.getItem(key)
    return text === null ? undefined : (JSON.parse(text) as Values)
  } catch {
    return undefined
  }
}

/** What was typed is recorded, or thrown away. */
export const forgetDraft = (key: string) => {
  try {
    sessionStorage.removeItem(`draft:${key}`)
  } catch {
    // Nothing was kept then.
  }
}

/** A word of the form's own, and not of the person who typed: an id, a day, a choice. */
const chosen = /^([A-Z_]+|[\d.-]+|[0-9a-f-]{36}|[\w+/=]*=)$/

/** What was typed into forms of a plan and never recorded; it is kept no longer. @param plan global id */
export const draftsUnder = (plan: string): readonly string[] => {
  try {
    const names = Object.keys(sessionStorage).filter(name => name.startsWith(`draft:${plan}:`))
    const typed = names.flatMap(name => Object.values(kept(name) ?? {}))
    for (const name of names) sessionStorage.removeItem(name)
    return typed.map(text => text.trim()).filter(text => text !== '' && !chosen.test(text))
  } catch {
    return []
  }
}

export interface Draft<T extends Values> {
  readonly values: T
  readonly set: (name: keyof T & string, value: string) => void
  readonly replace: (values: Partial<T>) => void
  /** After saving, or when the reader throws it away. */
  readonly clear: () => void
  readonly restored: boolean
}

/** What is typed in a form, kept in sessionStorage until saved, so that neither a reload nor a conflict loses it. */
export const useDraft = <T extends Values>(key: string, initial: T): Draft<T> => {
  const name = `draft:${key}`
  const [values, setValues] = useState<T>(initial)
  const [restored, setRestored] = useState(false)
  useEffect(() => {
    const before = kept(name)
    if (!before) return
    setValues(now => ({ ...now, ...before }))
    setRestored(true)
  }, [name])
  const replace = useCallback(
    (next: Partial<T>) =>
      setValues(now => {
        const all = { ...now, ...next }
        try {
          sessionStorage.setItem(name, JSON.stringify(all))
        } catch {
          // Storage that is full or forbidden costs only the safety net.
        }
        return all
      }),
    [name],
  )
  const set = useCallback(
    (field: keyof T & string, value: string) => replace({ [field]: value } as Partial<T>),
    [replace],
  )
  const clear = useCallback(() => forgetDraft(key), [key])
  return { values, set, replace, clear, restored }
}
