'use client'
import Link from 'next/link'
import { Bdi } from '../../components/ui/bdi.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { usePlanAddress } from '../shell/use-plan-address.ts'

/** The page of a goal, at the moment viewed; nothing where the plan has no such goal then. */
export const GoalLink = ({ goalId }: { readonly goalId: string }) => {
  const { state } = usePlanView()
  const { hrefOf } = usePlanAddress()
  const goal = state.goals.find(each => each.id === goalId)
  return (
    goal && (
      <Link
        href={hrefOf('goals', {}, `/${goalId}`)}
        prefetch={false}
        className="inline-block rounded-control py-1 text-primary hover:underline pointer-coarse:py-3.5"
      >
        <Bdi text={goal.statement} />
      </Link>
    )
  )
}
