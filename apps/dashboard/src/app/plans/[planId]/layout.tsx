import { type ReactNode, Suspense } from 'react'
import { PlanFrame } from '../../../features/plan/plan-frame.tsx'
import { PlanSkeleton } from '../../../features/plan/plan-skeleton.tsx'

/** Stays while one goes from part to part of a plan: its socket, moment and cache live here. */
const PlanLayout = async ({
  params,
  children,
}: {
  readonly params: Promise<{ planId: string }>
  readonly children: ReactNode
}) => {
  const { planId } = await params
  return (
    <Suspense fallback={<PlanSkeleton />}>
      <PlanFrame planId={planId}>{children}</PlanFrame>
    </Suspense>
  )
}

export default PlanLayout
