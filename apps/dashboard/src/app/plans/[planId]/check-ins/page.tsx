import { CheckInsSection } from '../../../../features/check-in/check-ins-section.tsx'
import { titled } from '../../../titled.ts'

export const generateMetadata = titled('sections.checkIns')

const CheckInsSectionPage = () => <CheckInsSection />

export default CheckInsSectionPage
