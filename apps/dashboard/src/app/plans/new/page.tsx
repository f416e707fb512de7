import { Suspense } from 'react'
import { StartPlanPage } from '../../../features/plans/start-plan-page.tsx'
import { titled } from '../../titled.ts'

export const generateMetadata = titled('places.newPlan')

const PlansNewPage = () => (
  <Suspense>
    <StartPlanPage />
  </Suspense>
)

export default PlansNewPage
