import type { Metadata } from 'next'
import { BarriersSection } from '../../../../features/barrier/barriers-section.tsx'

export const metadata: Metadata = { title: 'Barriers' }

const BarriersSectionPage = () => <BarriersSection />

export default BarriersSectionPage
