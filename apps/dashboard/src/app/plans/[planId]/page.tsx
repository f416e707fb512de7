import type { Metadata } from 'next'
import { Overview } from '../../../features/plan/overview.tsx'

export const metadata: Metadata = { title: 'Plan' }

const OverviewPage = () => <Overview />

export default OverviewPage
