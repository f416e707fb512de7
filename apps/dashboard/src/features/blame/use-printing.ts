'use client'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Whether the page is being put on paper, where nothing can be opened: what is folded opens before it is drawn. */
export const usePrinting = (): boolean => {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const paper = matchMedia('print')
    const changed = () => flushSync(() => setPrinting(paper.matches))
    paper.addEventListener('change', changed)
    return () => paper.removeEventListener('change', changed)
  }, [])
  return printing
}
