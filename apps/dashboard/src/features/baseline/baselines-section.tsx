'use client'
import { PartList } from '../plan/part-list.tsx'
import { useSection } from '../plan/use-section.ts'
import { baselinesQuery } from './fragment.ts'

export const BaselinesSection = () => {
  const section = useSection(baselinesQuery)
  const items = section.state?.baselines.nodes.map(item => ({
    id: item.id,
    words: item.name,
    since: item.statusSince,
  }))
  return <PartList part="baselines" section={section} items={items} />
}
