'use client'
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { useCallback } from 'react'

export const panelTabs = ['blame', 'changes', 'comments'] as const
export type PanelTab = (typeof panelTabs)[number]

const address = {
  element: parseAsString,
  about: parseAsStringLiteral(panelTabs).withDefault('blame'),
}

/** Which element's panel is open, by its id: a part of the address, so that it is a link. */
export const useElementPanel = () => {
  const [{ element, about }, set] = useQueryStates(address, { history: 'push', scroll: false })
  const open = useCallback(
    (id: string, tab: PanelTab = 'blame') => void set({ element: id, about: tab === 'blame' ? null : tab }),
    [set],
  )
  const close = useCallback(() => void set({ element: null, about: null }), [set])
  const show = useCallback(
    (tab: PanelTab) => void set({ about: tab === 'blame' ? null : tab }, { history: 'replace' }),
    [set],
  )
  return { element, tab: about, open, close, show }
}
