import { ReadinessSection } from '../../../../features/readiness/readiness-section.tsx'
import { titled } from '../../../titled.ts'

export const generateMetadata = titled('sections.readiness')

const ReadinessSectionPage = () => <ReadinessSection />

export default ReadinessSectionPage
