import type { Metadata } from 'next'
import { BlameSection } from '../../../../features/blame/blame-section.tsx'

export const metadata: Metadata = { title: 'Who changed what' }

const BlameSectionPage = () => <BlameSection />

export default BlameSectionPage
