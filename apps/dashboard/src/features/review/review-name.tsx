'use client'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import type { Review } from './fragment.ts'

/** What it is held for; the day it is due, where nobody said. */
export const ReviewName = ({ review }: { readonly review: Pick<Review, 'occasion' | 'due'> }) => {
  const t = useTranslations('review')
  const format = useFormat()
  return review.occasion ? <Bdi text={review.occasion} /> : t('of', { day: format.day(review.due) })
}
