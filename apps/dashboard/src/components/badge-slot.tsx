'use client'
import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'

/** Puts a page's live badge into the shell's header. */
export const BadgeSlot = ({ children }: { readonly children: ReactNode }) => {
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  useEffect(() => setSlot(document.getElementById('badge')), [])
  return slot ? createPortal(children, slot) : null
}
