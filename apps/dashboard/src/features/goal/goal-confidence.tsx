'use client'
import { Confidence } from '../check-in/confidence.tsx'
import { checkInsQuery } from '../check-in/fragment.ts'
import { useSection } from '../plan/use-section.ts'

/** C18 for one goal. Nothing while nobody said how sure they are. */
export const GoalConfidence = ({ goalId }: { readonly goalId: string }) => {
  const { state } = useSection(checkInsQuery)
  return state ? <Confidence checkIns={state.checkIns.nodes} goalId={goalId} /> : null
}
