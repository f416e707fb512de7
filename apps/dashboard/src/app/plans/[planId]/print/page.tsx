import { PrintSection } from '../../../../features/print/print-section.tsx'
import { titled } from '../../../titled.ts'

export const generateMetadata = titled('sections.print')

const PrintSectionPage = () => <PrintSection />

export default PrintSectionPage
