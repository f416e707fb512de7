import type { Metadata } from 'next'
import { PlacePage } from '../../features/shell/place-page.tsx'

export const metadata: Metadata = { title: 'Health' }

const HealthPage = () => <PlacePage place="health" />

export default HealthPage
