import { BlameSection } from '../../../../features/blame/blame-section.tsx'
import { titled } from '../../../titled.ts'

export const generateMetadata = titled('sections.blame')

const BlameSectionPage = () => <BlameSection />

export default BlameSectionPage
