'use client'
import { useParams, usePathname, useSearchParams } from 'next/navigation'
import { useCallback } from 'react'
import { type SectionKey, sectionAt, sectionHref, sections } from './sections.ts'

/** What of the address goes along from one part of a plan to the next: the moment and how it is read. */
const carried = ['at', 'axis', 'live', 'scale', 'since', 'tz'] as const

export const usePlanAddress = () => {
  const { planId } = useParams<{ planId?: string }>()
  const pathname = usePathname()
  const address = useSearchParams()
  const kept = carried
    .flatMap(key => (address.has(key) ? [`${key}=${encodeURIComponent(address.get(key) ?? '')}`] : []))
    .join('&')
    .replaceAll('%3A', ':')
  const hrefOf = useCallback(
    /** `more` is said besides what goes along, or instead of it; with `null` it does not go along. */
    (key: SectionKey, more: Readonly<Record<string, string | null>> = {}, below = '') => {
      const section = sections.find(each => each.key === key)
      const along = kept.split('&').filter(pair => pair !== '' && !((pair.split('=')[0] ?? '') in more))
      const said = Object.entries(more).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))
      const query = [...along, new URLSearchParams(said).toString()].filter(Boolean).join('&')
      return `${sectionHref(planId ?? '', section ?? { path: '' })}${below}${query && `?${query}`}`
    },
    [planId, kept],
  )
  return { planId, section: sectionAt(pathname), pathname, hrefOf }
}
