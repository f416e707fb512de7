import type { Metadata } from 'next'
import { ReviewsSection } from '../../../../features/review/reviews-section.tsx'

export const metadata: Metadata = { title: 'Reviews' }

const ReviewsSectionPage = () => <ReviewsSection />

export default ReviewsSectionPage
