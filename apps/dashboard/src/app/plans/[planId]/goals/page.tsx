import type { Metadata } from 'next'
import { GoalsSection } from '../../../../features/goal/goals-section.tsx'

export const metadata: Metadata = { title: 'Goals' }

const GoalsSectionPage = () => <GoalsSection />

export default GoalsSectionPage
