import { AccessSection } from '../../../../features/access/access-section.tsx'
import { titled } from '../../../titled.ts'

export const generateMetadata = titled('sections.access')

const AccessSectionPage = () => <AccessSection />

export default AccessSectionPage
