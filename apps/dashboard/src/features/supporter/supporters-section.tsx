'use client'
import { PartList } from '../plan/part-list.tsx'
import { useSection } from '../plan/use-section.ts'
import { supportersQuery } from './fragment.ts'

export const SupportersSection = () => {
  const section = useSection(supportersQuery)
  const items = section.state?.supporters.nodes.map(item => ({
    id: item.id,
    words: item.name,
    since: item.addedAt,
  }))
  return <PartList part="supporters" section={section} items={items} />
}
