import type { Metadata } from 'next'
import { OccupationsSection } from '../../../../features/occupation/occupations-section.tsx'

export const metadata: Metadata = { title: 'Occupations' }

const OccupationsSectionPage = () => <OccupationsSection />

export default OccupationsSectionPage
