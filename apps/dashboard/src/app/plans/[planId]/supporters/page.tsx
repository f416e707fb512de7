import { SupportersSection } from '../../../../features/supporter/supporters-section.tsx'
import { titled } from '../../../titled.ts'

export const generateMetadata = titled('sections.supporters')

const SupportersSectionPage = () => <SupportersSection />

export default SupportersSectionPage
