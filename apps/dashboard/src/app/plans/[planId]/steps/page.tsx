import type { Metadata } from 'next'
import { StepsSection } from '../../../../features/step/steps-section.tsx'

export const metadata: Metadata = { title: 'Steps' }

const StepsSectionPage = () => <StepsSection />

export default StepsSectionPage
