import type { Metadata } from 'next'
import { CompareSection } from '../../../../features/compare/compare-section.tsx'

export const metadata: Metadata = { title: 'Compare' }

const CompareSectionPage = () => <CompareSection />

export default CompareSectionPage
