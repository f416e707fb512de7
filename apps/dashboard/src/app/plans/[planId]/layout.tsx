import { type ReactNode, Suspense } from 'react'
import { WithFirstAnswers } from '../../../features/live/dashboard-provider.tsx'
import { firstOfPlan } from '../../../features/plan/first-of-plan.ts'
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
    <WithFirstAnswers answers={await firstOfPlan(planId)}>
      <Suspense fallback={<PlanSkeleton />}>
        <PlanFrame planId={planId}>{children}</PlanFrame>
      </Suspense>
    </WithFirstAnswers>
  )
}

export default PlanLayout
