import type { Metadata } from 'next'
import { SupportersSection } from '../../../../features/supporter/supporters-section.tsx'

export const metadata: Metadata = { title: 'Supporters' }

const SupportersSectionPage = () => <SupportersSection />

export default SupportersSectionPage
