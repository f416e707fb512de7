import { DirectionSection } from '../../../../features/direction/direction-section.tsx'
import { titled } from '../../../titled.ts'

export const generateMetadata = titled('sections.direction')

const DirectionSectionPage = () => <DirectionSection />

export default DirectionSectionPage
