'use client'
import { PartList } from '../plan/part-list.tsx'
import { useSection } from '../plan/use-section.ts'
import { assessmentQuery } from './fragment.ts'

export const AssessmentSection = () => {
  const section = useSection(assessmentQuery)
  const items = section.state?.skills.nodes.map(item => ({ id: item.id, words: item.name, since: undefined }))
  return <PartList part="assessment" section={section} items={items} />
}
