import type { Metadata } from 'next'
import { ProgressSection } from '../../../../features/progress/progress-section.tsx'

export const metadata: Metadata = { title: 'Progress' }

const ProgressSectionPage = () => <ProgressSection />

export default ProgressSectionPage
