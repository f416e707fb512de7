import { ProgressSection } from '../../../../features/progress/progress-section.tsx'
import { titled } from '../../../titled.ts'

export const generateMetadata = titled('sections.progress')

const ProgressSectionPage = () => <ProgressSection />

export default ProgressSectionPage
