import type { Metadata } from 'next'
import { BaselinesSection } from '../../../../features/baseline/baselines-section.tsx'

export const metadata: Metadata = { title: 'Baselines' }

const BaselinesSectionPage = () => <BaselinesSection />

export default BaselinesSectionPage
