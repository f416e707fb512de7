'use client'
import { PartList } from '../plan/part-list.tsx'
import { useSection } from '../plan/use-section.ts'
import { occupationsQuery } from './fragment.ts'

export const OccupationsSection = () => {
  const section = useSection(occupationsQuery)
  const items = section.state?.occupations.nodes.map(item => ({
    id: item.id,
    words: item.title,
    since: item.statusSince,
  }))
  return <PartList part="occupations" section={section} items={items} />
}
