import type { Metadata } from 'next'
import { HealthPage } from '../../features/health/health-page.tsx'

export const metadata: Metadata = { title: 'Health' }

const Page = () => <HealthPage />

export default Page
