import type { Metadata } from 'next'
import { Suspense } from 'react'
import { History } from '../../../../features/history/history.tsx'
import { PlanPage } from '../../../../features/plan/plan-page.tsx'
import { PlanSkeleton } from '../../../../features/plan/plan-skeleton.tsx'

export const metadata: Metadata = { title: 'History' }

const HistoryPage = async ({ params }: { readonly params: Promise<{ planId: string }> }) => {
  const { planId } = await params
  return (
    <Suspense fallback={<PlanSkeleton />}>
      <PlanPage planId={planId} page="history">
        <History />
      </PlanPage>
    </Suspense>
  )
}

export default HistoryPage
