import { CoachPage } from '../../features/coach/coach-page.tsx'
import { workspaceQuery } from '../../features/coach/documents.ts'
import { firstOwners } from '../../features/coach/first-owners.ts'
import { WithFirstAnswers } from '../../features/live/dashboard-provider.tsx'
import { answersOf, ask } from '../../graphql/ask.ts'
import { titled } from '../titled.ts'

export const generateMetadata = titled('places.coach')

const Workspace = async () => {
  const [workspace, owners] = await Promise.all([ask(workspaceQuery, {}), firstOwners()])
  return (
    <WithFirstAnswers answers={answersOf([workspace, ...owners])}>
      <CoachPage />
    </WithFirstAnswers>
  )
}

export default Workspace
