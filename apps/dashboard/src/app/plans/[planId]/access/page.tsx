import type { Metadata } from 'next'
import { AccessSection } from '../../../../features/access/access-section.tsx'

export const metadata: Metadata = { title: 'Who read it' }

const AccessSectionPage = () => <AccessSection />

export default AccessSectionPage
