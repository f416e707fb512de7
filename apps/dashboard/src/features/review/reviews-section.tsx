'use client'
import { PartList } from '../plan/part-list.tsx'
import { useSection } from '../plan/use-section.ts'
import { reviewsQuery } from './fragment.ts'

export const ReviewsSection = () => {
  const section = useSection(reviewsQuery)
  const items = section.state?.reviews.nodes.map(item => ({
    id: item.id,
    words: item.occasion ?? '',
    since: item.statusSince,
  }))
  return <PartList part="reviews" section={section} items={items} />
}
