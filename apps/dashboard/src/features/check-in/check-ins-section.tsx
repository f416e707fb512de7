'use client'
import { PartList } from '../plan/part-list.tsx'
import { useSection } from '../plan/use-section.ts'
import { checkInsQuery } from './fragment.ts'

export const CheckInsSection = () => {
  const section = useSection(checkInsQuery)
  const items = section.state?.checkIns.nodes.map(item => ({
    id: item.id,
    words: item.moved ?? '',
    since: item.at,
  }))
  return <PartList part="checkIns" section={section} items={items} />
}
