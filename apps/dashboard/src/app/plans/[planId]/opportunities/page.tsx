import { OpportunitiesSection } from '../../../../features/opportunity/opportunities-section.tsx'
import { titled } from '../../../titled.ts'

export const generateMetadata = titled('sections.opportunities')

const OpportunitiesSectionPage = () => <OpportunitiesSection />

export default OpportunitiesSectionPage
