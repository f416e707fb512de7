import type { Metadata } from 'next'
import { OpportunitiesSection } from '../../../../features/opportunity/opportunities-section.tsx'

export const metadata: Metadata = { title: 'Opportunities' }

const OpportunitiesSectionPage = () => <OpportunitiesSection />

export default OpportunitiesSectionPage
