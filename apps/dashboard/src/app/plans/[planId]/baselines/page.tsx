import { BaselinesSection } from '../../../../features/baseline/baselines-section.tsx'
import { titled } from '../../../titled.ts'

export const generateMetadata = titled('sections.baselines')

const BaselinesSectionPage = () => <BaselinesSection />

export default BaselinesSectionPage
