import type { Metadata } from 'next'
import { Suspense } from 'react'
import { StartPlanPage } from '../../../features/plans/start-plan-page.tsx'

export const metadata: Metadata = { title: 'Start a plan' }

const PlansNewPage = () => (
  <Suspense>
    <StartPlanPage />
  </Suspense>
)

export default PlansNewPage
