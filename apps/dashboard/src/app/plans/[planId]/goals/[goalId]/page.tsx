import type { Metadata } from 'next'
import { GoalSection } from '../../../../../features/goal/goal-section.tsx'

export const metadata: Metadata = { title: 'Goal' }

const GoalPage = async ({ params }: { readonly params: Promise<{ goalId: string }> }) => (
  <GoalSection goalId={(await params).goalId} />
)

export default GoalPage
