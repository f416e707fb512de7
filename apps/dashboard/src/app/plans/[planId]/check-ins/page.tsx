import type { Metadata } from 'next'
import { CheckInsSection } from '../../../../features/check-in/check-ins-section.tsx'

export const metadata: Metadata = { title: 'Check-ins' }

const CheckInsSectionPage = () => <CheckInsSection />

export default CheckInsSectionPage
