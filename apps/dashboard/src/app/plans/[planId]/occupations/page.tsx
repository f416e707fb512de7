import { OccupationsSection } from '../../../../features/occupation/occupations-section.tsx'
import { titled } from '../../../titled.ts'

export const generateMetadata = titled('sections.occupations')

const OccupationsSectionPage = () => <OccupationsSection />

export default OccupationsSectionPage
