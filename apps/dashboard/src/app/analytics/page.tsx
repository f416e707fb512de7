import { Suspense } from 'react'
import { AnalyticsPage } from '../../features/analytics/analytics-page.tsx'
import { titled } from '../titled.ts'

export const generateMetadata = titled('places.analytics')

const Page = () => (
  <Suspense>
    <AnalyticsPage />
  </Suspense>
)

export default Page
