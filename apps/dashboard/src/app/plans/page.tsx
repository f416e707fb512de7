import type { Metadata } from 'next'
import { Suspense } from 'react'
import { Portfolio } from '../../features/plans/portfolio.tsx'
import { PortfolioSkeleton } from '../../features/plans/portfolio-skeleton.tsx'

export const metadata: Metadata = { title: 'Plans' }

const PlansPage = () => (
  <Suspense fallback={<PortfolioSkeleton />}>
    <Portfolio />
  </Suspense>
)

export default PlansPage
