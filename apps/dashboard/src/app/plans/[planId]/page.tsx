import type { Metadata } from 'next'
import { Suspense } from 'react'
import { Overview } from '../../../features/plan/overview.tsx'
import { PlanPage } from '../../../features/plan/plan-page.tsx'
import { PlanSkeleton } from '../../../features/plan/plan-skeleton.tsx'

export const metadata: Metadata = { title: 'Plan' }

const OverviewPage = async ({ params }: { readonly params: Promise<{ planId: string }> }) => {
  const { planId } = await params
  return (
    <Suspense fallback={<PlanSkeleton />}>
      <PlanPage planId={planId} page="overview">
        <Overview />
      </PlanPage>
    </Suspense>
  )
}

export default OverviewPage
