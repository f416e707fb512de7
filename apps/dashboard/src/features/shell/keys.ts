'use client'
import { useEffect, useRef } from 'react'

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** `[`, `Shift+[` or two letters in a row, as `g h`. Letters are said in lower case. */
export type Keys = Readonly<Record<string, () => void>>

const chordMilliseconds = 1_200
/** The first of two letters; `second` is when the other came, which all that listen hear alike. */
let led: { readonly key: string; readonly at: number; second?: number } | undefined

const nameOf = (event: KeyboardEvent): string => {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  // Shift is part of most signs (`?`), but `Shift+[` arrives as `{` on some keyboards.
  if (event.code === 'BracketLeft' && event.shiftKey) return 'Shift+['
  if (event.code === 'BracketRight' && event.shiftKey) return 'Shift+]'
  return event.shiftKey && /^[a-z]$/.test(key) ? `Shift+${key}` : key
}

/**
 * Single-key shortcuts while this is on the page: off while typing, in dialogs and menus, with modifiers, and where the
 * reader switched them off. Say them in tooltips and `aria-keyshortcuts`.
 */
export const useKeys = (keys: Keys) => {
  const current = useRef(keys)
  current.current = keys
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target))
        return
      if (document.querySelector('[role="dialog"],[role="menu"]')) return
      if (document.documentElement.dataset.keys === 'off') return
      const name = nameOf(event)
      const now = event.timeStamp
      const lead =
        led && now > led.at && now - led.at < chordMilliseconds && (led.second ?? now) === now
          ? led
          : undefined
      if (lead) lead.second = now
      // the second letter of `g a` is no `a` to those who know no `g`
      const run = current.current[lead ? `${lead.key} ${name}` : name]
      const leads = Object.keys(current.current).some(each => each.startsWith(`${name} `))
      if (leads) led = { key: name, at: now }
      if (!run || (!lead && leads)) return
      event.preventDefault()
      run()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
