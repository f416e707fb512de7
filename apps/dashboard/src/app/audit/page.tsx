import type { Metadata } from 'next'
import { PlacePage } from '../../features/shell/place-page.tsx'

export const metadata: Metadata = { title: 'Audit' }

const AuditPage = () => <PlacePage place="audit" />

export default AuditPage
