'use client'
import { PartList } from '../plan/part-list.tsx'
import { useSection } from '../plan/use-section.ts'
import { opportunitiesQuery } from './fragment.ts'

export const OpportunitiesSection = () => {
  const section = useSection(opportunitiesQuery)
  const items = section.state?.opportunities.nodes.map(item => ({
    id: item.id,
    words: item.title,
    since: item.statusSince,
  }))
  return <PartList part="opportunities" section={section} items={items} />
}
