import type { Metadata } from 'next'
import { PrintSection } from '../../../../features/print/print-section.tsx'

export const metadata: Metadata = { title: 'Print' }

const PrintSectionPage = () => <PrintSection />

export default PrintSectionPage
