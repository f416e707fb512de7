import { BarriersSection } from '../../../../features/barrier/barriers-section.tsx'
import { titled } from '../../../titled.ts'

export const generateMetadata = titled('sections.barriers')

const BarriersSectionPage = () => <BarriersSection />

export default BarriersSectionPage
