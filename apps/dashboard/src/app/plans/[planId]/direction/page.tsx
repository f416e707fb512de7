import type { Metadata } from 'next'
import { DirectionSection } from '../../../../features/direction/direction-section.tsx'

export const metadata: Metadata = { title: 'Direction' }

const DirectionSectionPage = () => <DirectionSection />

export default DirectionSectionPage
