import { AssessmentSection } from '../../../../features/assessment/assessment-section.tsx'
import { titled } from '../../../titled.ts'

export const generateMetadata = titled('sections.assessment')

const AssessmentSectionPage = () => <AssessmentSection />

export default AssessmentSectionPage
