import type { ReactNode } from 'react'
import { WithFirstAnswers } from '../../../features/live/dashboard-provider.tsx'
import { firstOfPlan } from '../../../features/plan/first-of-plan.ts'
import { PlanFrame } from '../../../features/plan/plan-frame.tsx'

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
      {/* Not in a `Suspense`: what is large within one is moved into place by a script, and the plan is read without any. */}
      <PlanFrame planId={planId}>{children}</PlanFrame>
    </WithFirstAnswers>
  )
}

export default PlanLayout
