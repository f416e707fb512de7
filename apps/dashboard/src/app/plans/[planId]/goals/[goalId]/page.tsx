import { GoalSection } from '../../../../../features/goal/goal-section.tsx'
import { titled } from '../../../../titled.ts'

export const generateMetadata = titled('sections.goal')

const GoalPage = async ({ params }: { readonly params: Promise<{ goalId: string }> }) => (
  <GoalSection goalId={(await params).goalId} />
)

export default GoalPage
