'use client'
import { PartList } from '../plan/part-list.tsx'
import { useSection } from '../plan/use-section.ts'
import { readinessQuery } from './fragment.ts'

export const ReadinessSection = () => {
  const section = useSection(readinessQuery)
  const items = section.state?.needs.nodes.map(item => ({
    id: item.id,
    words: item.description,
    since: item.identifiedAt,
  }))
  return <PartList part="readiness" section={section} items={items} />
}
