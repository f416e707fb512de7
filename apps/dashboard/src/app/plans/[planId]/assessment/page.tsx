import type { Metadata } from 'next'
import { AssessmentSection } from '../../../../features/assessment/assessment-section.tsx'

export const metadata: Metadata = { title: 'Assessment' }

const AssessmentSectionPage = () => <AssessmentSection />

export default AssessmentSectionPage
