import { StepsSection } from '../../../../features/step/steps-section.tsx'
import { titled } from '../../../titled.ts'

export const generateMetadata = titled('sections.steps')

const StepsSectionPage = () => <StepsSection />

export default StepsSectionPage
