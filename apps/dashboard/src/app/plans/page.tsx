import { Suspense } from 'react'
import { Portfolio } from '../../features/plans/portfolio.tsx'
import { PortfolioSkeleton } from '../../features/plans/portfolio-skeleton.tsx'
import { titled } from '../titled.ts'

export const generateMetadata = titled('places.plans')

const PlansPage = () => (
  <Suspense fallback={<PortfolioSkeleton />}>
    <Portfolio />
  </Suspense>
)

export default PlansPage
