import type { Metadata } from 'next'
import { ReadinessSection } from '../../../../features/readiness/readiness-section.tsx'

export const metadata: Metadata = { title: 'Readiness' }

const ReadinessSectionPage = () => <ReadinessSection />

export default ReadinessSectionPage
