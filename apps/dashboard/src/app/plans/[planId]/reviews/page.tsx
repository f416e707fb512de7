import { ReviewsSection } from '../../../../features/review/reviews-section.tsx'
import { titled } from '../../../titled.ts'

export const generateMetadata = titled('sections.reviews')

const ReviewsSectionPage = () => <ReviewsSection />

export default ReviewsSectionPage
