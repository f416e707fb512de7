import { GoalsSection } from '../../../../features/goal/goals-section.tsx'
import { titled } from '../../../titled.ts'

export const generateMetadata = titled('sections.goals')

const GoalsSectionPage = () => <GoalsSection />

export default GoalsSectionPage
