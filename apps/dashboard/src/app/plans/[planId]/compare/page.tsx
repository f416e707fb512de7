import { CompareSection } from '../../../../features/compare/compare-section.tsx'
import { titled } from '../../../titled.ts'

export const generateMetadata = titled('sections.compare')

const CompareSectionPage = () => <CompareSection />

export default CompareSectionPage
