import type { Metadata } from 'next'
import { PlacePage } from '../../../features/shell/place-page.tsx'

export const metadata: Metadata = { title: 'Event' }

const AuditEventidPage = () => <PlacePage place="event" />

export default AuditEventidPage
