import type { Metadata } from 'next'
import { PlacePage } from '../../features/shell/place-page.tsx'

export const metadata: Metadata = { title: 'Analytics' }

const AnalyticsPage = () => <PlacePage place="analytics" />

export default AnalyticsPage
