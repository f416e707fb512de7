import type { Metadata } from 'next'
import { PlacePage } from '../../features/shell/place-page.tsx'

export const metadata: Metadata = { title: 'Integrity' }

const IntegrityPage = () => <PlacePage place="integrity" />

export default IntegrityPage
